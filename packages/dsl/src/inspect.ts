/** What the compiler reads of DSL values; configs have no use for it. */
export { callSiteOf } from "./call-site.ts";
export { referenceOf } from "./reference.ts";
