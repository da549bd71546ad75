import type { Rule } from "../../rule.ts";
import { byCode } from "../by-code.ts";
import { AWSVPC_SETTINGS } from "./awsvpc-settings.ts";
import { hostPortAwsvpc } from "./host-port-awsvpc.ts";
import { hostPortHostMode } from "./host-port-host-mode.ts";
import { appSpecContainerUnknown, appSpecPortUnknown, lbContainerUnknown, lbPortUnknown } from "./lb-containers.ts";
import { listenerRules } from "./listener-rules.ts";
import { linksUnknown } from "./links-unknown.ts";
import { LOAD_BALANCERS } from "./load-balancers.ts";
import { portDuplicateTask } from "./port-duplicate-task.ts";
import { portNameUnique } from "./port-name-unique.ts";
import { portRangeOverlap } from "./port-range-overlap.ts";
import { PORT_NAMES } from "./port-names.ts";
import { PORT_RANGES } from "./port-ranges.ts";
import { SERVICE_CONNECT_PORTS } from "./service-connect-ports.ts";
import { RUN_NETWORK } from "./run-network.ts";
import { SERVICE_NETWORK } from "./service-network.ts";
import { siblingContainerHostname } from "./sibling-container-hostname.ts";
import { xrayDaemonAddress } from "./xray-daemon-address.ts";
import { MODES } from "./modes.ts";
import { SERVICES } from "./services.ts";
import { TARGET_GROUPS } from "./target-groups.ts";
import { TASK_NETWORK } from "./task-network.ts";
import { localhostInBridge } from "./localhost-in-bridge.ts";
import { SERVICE_CONNECT_SETTINGS } from "./service-connect-settings.ts";
import { REGISTRIES } from "./registries.ts";
import { PORT_REFERENCES } from "./port-references.ts";
import { TEMPLATE_BALANCERS } from "./template-balancers.ts";
import { lbSgIngress } from "./lb-sg-ingress.ts";
import { noEgressPath } from "./no-egress-path.ts";

/** The rules of `networking/`, sorted by code. */
export const networkingRules: readonly Rule[] = byCode([
  appSpecContainerUnknown,
  appSpecPortUnknown,
  ...AWSVPC_SETTINGS,
  hostPortAwsvpc,
  hostPortHostMode,
  lbContainerUnknown,
  lbPortUnknown,
  linksUnknown,
  listenerRules,
  ...LOAD_BALANCERS,
  portDuplicateTask,
  portNameUnique,
  portRangeOverlap,
  ...PORT_NAMES,
  ...PORT_RANGES,
  ...SERVICE_CONNECT_PORTS,
  ...RUN_NETWORK,
  ...SERVICE_NETWORK,
  siblingContainerHostname,
  xrayDaemonAddress,
  ...MODES,
  ...SERVICES,
  ...TARGET_GROUPS,
  ...TASK_NETWORK,
  localhostInBridge,
  ...SERVICE_CONNECT_SETTINGS,
  ...REGISTRIES,
  ...PORT_REFERENCES,
  ...TEMPLATE_BALANCERS,
  lbSgIngress,
  noEgressPath,
]);
