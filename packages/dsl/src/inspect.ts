/** What the compiler reads of DSL values; configs have no use for it. */
export { agentOf, type AgentData } from "./observability/agent.ts";
export { callSiteOf } from "./call-site.ts";
export { lifecycleGiven, type LifecycleGiven } from "./images/lifecycle.ts";
export { outputReference, referenceOf } from "./reference.ts";
export { isTemplate } from "./resources/stack-data.ts";
