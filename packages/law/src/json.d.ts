/** The compiled law is typed by `Law`, not inferred from half a megabyte of JSON. */
declare module "*.json" {
  const data: unknown;
  export default data;
}
