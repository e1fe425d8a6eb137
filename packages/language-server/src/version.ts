/** Of server and extension together; they are one release. */
export const version = "0.1.0";
