import { forbidden } from "../declared.ts";
import { ecsApi } from "../source.ts";
import { property, say } from "../../text.ts";

export const retiredAppMesh = forbidden({
  code: "schema/retired-app-mesh",
  severity: "warning",
  on: "taskDefinition",
  at: "proxyConfiguration",
  summary: "A task does not join an App Mesh, which AWS has retired.",
  source: ecsApi("API_ProxyConfiguration.html"),
  says: "{it} has an App Mesh proxy",
  because: "AWS ended App Mesh on 2026-09-30",
  help: say`Remove ${property("proxyConfiguration")}; Service Connect is what replaced it.`,
  fix: "none",
});
