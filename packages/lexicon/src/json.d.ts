/** The index is typed by `PreparedWords`, not inferred from its JSON. */
declare module "*.json" {
  const data: unknown;
  export default data;
}
