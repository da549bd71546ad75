import type { Members } from "../../draft.ts";
import { countOf } from "../features/count.ts";
import { rolloutOf } from "../features/deployment.ts";
import { gracePeriodOf, httpExposures, type Targets } from "../features/http.ts";
import { nlbExposures } from "../features/nlb.ts";
import type { Exposure } from "../features/ports.ts";
import { sidecarPorts } from "../features/sidecars.ts";
import type { Setting } from "../setting.ts";
import type { CopilotWorkload } from "../workload.ts";
import { taskOf } from "./task.ts";

/** The properties of a service, behind the load balancers that its manifest names. */
export function serviceProps(workload: CopilotWorkload, setting: Setting, isPublic: boolean): Members {
  const { name, manifest } = workload;
  const port = manifest.member("image")?.member("port")?.number();
  const sidecars = new Map(
    sidecarPorts(manifest.member("sidecars")).map((each) => [each.sidecar ?? "", each.port] as const),
  );
  const targets: Targets = { name, port, sidecars };
  const [http, nlb] = [manifest.member("http"), manifest.member("nlb")];
  const isOff = http?.isMap === false && http.boolean() === false;
  const edge = () => (isPublic ? setting.edges.public() : setting.edges.internal());
  const exposures: readonly Exposure[] = [
    ...(port === undefined ? [] : [{ port }]),
    ...(http === undefined || isOff ? [] : httpExposures(http, edge(), targets)),
    ...(nlb === undefined || !isPublic ? [] : nlbExposures(nlb, targets, setting)),
  ];
  const { desiredCount, scaling, capacityProviderStrategy } = countOf(manifest.member("count"), "load");
  return {
    ...taskOf(workload, setting, { exposures }),
    healthCheckGracePeriodSeconds: gracePeriodOf(http, nlb),
    desiredCount,
    scaling,
    capacityProviderStrategy,
    ...rolloutOf(manifest.member("deployment")),
  };
}
