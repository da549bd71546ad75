import type { Change } from "../change.ts";
import type { Problem } from "../conflict.ts";
import type { Operation } from "../operation.ts";
import { attributeStays } from "./attributes.ts";
import { providerInUse, providerMissing } from "./capacity-providers.ts";
import { severalCertificates } from "./certificates.ts";
import { defaultWithoutEffect } from "./default-strategy.ts";
import { gatewayNotAwaited } from "./internet-gateway.ts";
import { managedAssociated, managedFixed } from "./managed-instances.ts";
import { placesTaken } from "./places-taken.ts";
import { replacement } from "./replacement.ts";
import { missingNamespace, protocolChanged, recordsFixed } from "./service-connect.ts";
import { groupNotSticky } from "./stickiness.ts";
import { emptyGroup, groupLeft, groupOfTwoLoadBalancers, unattachedGroup } from "./target-groups.ts";

/** What may be wrong with making or changing a resource at this moment. */
export type Check = (operation: Operation, change: Change) => Iterable<Problem>;

const CHECKS: readonly Check[] = [
  attributeStays,
  severalCertificates,
  replacement,
  protocolChanged,
  defaultWithoutEffect,
  providerInUse,
  providerMissing,
  managedAssociated,
  managedFixed,
  placesTaken,
  gatewayNotAwaited,
  missingNamespace,
  recordsFixed,
  unattachedGroup,
  groupLeft,
  emptyGroup,
  groupOfTwoLoadBalancers,
  groupNotSticky,
];

export function* checkChange(operation: Operation, change: Change): Generator<Problem> {
  for (const check of CHECKS) yield* check(operation, change);
}
