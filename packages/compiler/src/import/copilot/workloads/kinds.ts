import type { Constant } from "../../draft.ts";
import type { Setting } from "../setting.ts";
import type { CopilotWorkload } from "../workload.ts";
import { requestDrivenWebService } from "./request-driven-web-service.ts";
import { scheduledJob } from "./scheduled-job.ts";
import { serviceProps } from "./services.ts";
import { workloadConstant } from "./task.ts";
import { workerService } from "./worker-service.ts";

/** What becomes of a manifest, by its type: the constant of a workload, or none with a word in the report. */
type Kind = (workload: CopilotWorkload, setting: Setting) => Constant | undefined;

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  [
    "Load Balanced Web Service",
    (workload, setting) => workloadConstant("service", workload, serviceProps(workload, setting, true)),
  ],
  [
    "Backend Service",
    (workload, setting) => workloadConstant("service", workload, serviceProps(workload, setting, false)),
  ],
  ["Worker Service", workerService],
  ["Scheduled Job", scheduledJob],
  ["Request-Driven Web Service", requestDrivenWebService],
  ["Static Site", staticSite],
]);

/** The constant of a workload. */
export function workloadOf(workload: CopilotWorkload, setting: Setting): Constant | undefined {
  const kind = KINDS.get(workload.type);
  if (kind !== undefined) return kind(workload, setting);
  const { manifest } = workload;
  manifest.leftOut("It is not a type of workload that Copilot has.");
  return undefined;
}

/** True for the types whose services others call by name. */
export function isCalled({ type }: Pick<CopilotWorkload, "type">): boolean {
  return type === "Load Balanced Web Service" || type === "Backend Service";
}

/** The port of the main container, where its manifest says one. */
export function mainPort({ manifest }: Pick<CopilotWorkload, "manifest">): number | undefined {
  const port = manifest.member("image")?.member("port")?.value;
  return typeof port === "number" ? port : undefined;
}

function staticSite({ manifest }: CopilotWorkload): undefined {
  const why =
    "Files are not deployed by ecs-dsl: `aws s3 sync` takes them into a bucket, and `distribution(…, { origin: bucket })` serves them.";
  for (const name of manifest.names()) manifest.member(name)?.leftOut(why);
}
