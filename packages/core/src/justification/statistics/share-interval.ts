import { normalQuantile } from "./normal-quantile.ts";
import { type Counted, rate } from "./rates.ts";

/**
 * The interval in which a share can lie as far as chance goes: Wilson's score interval (1927), which stays between 0 and 1 and holds for
 * small counts too (Brown, Cai and DasGupta 2001).
 * @param alpha the chance that is accepted of being outside it
 */
export function shareInterval(counted: Counted, alpha = 0.05): { readonly low: number; readonly high: number } {
  const z = normalQuantile(1 - alpha / 2);
  const [share, of] = [rate(counted), counted.of];
  const scale = 1 + z ** 2 / of;
  const middle = (share + z ** 2 / (2 * of)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return { low: counted.count === 0 ? 0 : middle - half, high: counted.count === of ? 1 : middle + half };
}
