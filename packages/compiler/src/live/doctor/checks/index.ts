import type { Check } from "../check.ts";
import { capacity } from "./capacity.ts";
import { containerHealth } from "./container-health.ts";
import { deployment } from "./deployment.ts";
import { executionRole } from "./execution-role.ts";
import { exitCode } from "./exit-code.ts";
import { image } from "./image.ts";
import { logGroup } from "./log-group.ts";
import { network } from "./network.ts";
import { secret } from "./secret.ts";
import { serviceEvent } from "./service-event.ts";
import { stoppedReason } from "./stopped-reason.ts";
import { targetHealth } from "./target-health.ts";

/** Every check, causes before what follows from them: of what is as likely, the first is told first. */
export const CHECKS: readonly Check[] = [
  image,
  secret,
  logGroup,
  executionRole,
  network,
  capacity,
  serviceEvent,
  stoppedReason,
  exitCode,
  containerHealth,
  targetHealth,
  deployment,
];
