/** Which answers were sent and are not shown yet: what is open can be told only once the form holds every one of them. */
export function makeUnderWay() {
  const sent = new Set<number>();
  const written = new Set<number>();
  const gone = (answer: number): void => {
    sent.delete(answer);
    written.delete(answer);
  };
  return {
    sent: (answer: number): void => void sent.add(answer),
    written: (answer: number): void => void written.add(answer),
    refused: gone,
    /** A form came, of a text that holds everything written before. */
    settle: (): void => {
      for (const answer of [...written]) gone(answer);
    },
    any: (): boolean => sent.size > 0,
  };
}
