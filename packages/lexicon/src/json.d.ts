/** What the build wrote is typed by what it holds, not inferred from half a megabyte of JSON. */
declare module "*.json" {
  const data: unknown;
  export default data;
}
