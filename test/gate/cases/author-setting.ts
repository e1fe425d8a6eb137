import { municipality, policy } from "../municipality.ts";

export const workflow = (job: string) =>
  `on: pull_request\njobs:\n${job}    runs-on: ubuntu-latest\n    steps:\n      - uses: tenzij/tenzij/packages/action@${"a".repeat(40)}\n`;

export const broken = () => ({ ...municipality(), "tenzij.yaml": `${policy}nationalty: total-ban\n` });
