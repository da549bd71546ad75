import type { Rule } from "../../rule.ts";
import { byCode } from "../by-code.ts";
import { AWSVPC_SETTINGS } from "./awsvpc-settings.ts";
import { hostPortAwsvpc } from "./host-port-awsvpc.ts";
import { hostPortHostMode } from "./host-port-host-mode.ts";
import { linksUnknown } from "./links-unknown.ts";
import { LOAD_BALANCERS } from "./load-balancers.ts";
import { portDuplicateTask } from "./port-duplicate-task.ts";
import { portNameUnique } from "./port-name-unique.ts";
import { portRangeOverlap } from "./port-range-overlap.ts";
import { PORT_NAMES } from "./port-names.ts";
import { PORT_RANGES } from "./port-ranges.ts";
import { SERVICE_NETWORK } from "./service-network.ts";
import { siblingContainerHostname } from "./sibling-container-hostname.ts";
import { xrayDaemonAddress } from "./xray-daemon-address.ts";

/** The rules of `networking/`, sorted by code. */
export const networkingRules: readonly Rule[] = byCode([
  ...AWSVPC_SETTINGS,
  hostPortAwsvpc,
  hostPortHostMode,
  linksUnknown,
  ...LOAD_BALANCERS,
  portDuplicateTask,
  portNameUnique,
  portRangeOverlap,
  ...PORT_NAMES,
  ...PORT_RANGES,
  ...SERVICE_NETWORK,
  siblingContainerHostname,
  xrayDaemonAddress,
]);
