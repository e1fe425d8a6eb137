/** What is said of confirmations: that an answer was read again and still holds. */

export const en = {
  "holds/other": (a: { on: string; by: string; question: string }) =>
    `This answer was confirmed on ${a.on} by ${a.by} for what it rested on then, and that is not as it was. Read it again; where it holds: \`tenzij justify --holds ${a.question} --by NAME\`.`,
  "holds/not-whole": (a: { question: string }) =>
    `A confirmation says who read the answer again (\`by\`), on which day (\`on\`) and what the answer rests on (\`rests-on\`). This one does not, so it confirms nothing. Take it out, or have it written: \`tenzij justify --holds ${a.question} --by NAME\`.`,
};

export const nl: typeof en = {
  "holds/other": (a) =>
    `Dit antwoord is op ${a.on} bevestigd door ${a.by}, voor waar het toen op rustte, en dat is veranderd. Lees het opnieuw; klopt het nog: \`tenzij justify --holds ${a.question} --by NAAM\`.`,
  "holds/not-whole": (a) =>
    `Een bevestiging zegt wie het antwoord opnieuw las (\`by\`), op welke dag (\`on\`) en waar het antwoord op rust (\`rests-on\`). Deze niet, dus bevestigt ze niets. Haal haar weg, of laat haar schrijven: \`tenzij justify --holds ${a.question} --by NAAM\`.`,
};
