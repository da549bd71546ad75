import type { Change } from "../change.ts";
import type { Problem } from "../conflict.ts";
import { isSame, listAt, valueAt } from "../json.ts";
import type { Live } from "../live.ts";
import type { Operation } from "../operation.ts";
import { LISTENER_RULE, TARGET_GROUP } from "../resource-types.ts";
import { token } from "../tokens.ts";
import { groupsOf } from "../traffic.ts";

/** ELB takes sticky target groups behind a rule that sends to several only where that is sticky, too. */
export function* groupNotSticky(operation: Operation, { live, before }: Change): Generator<Problem> {
  const everything = [...operation.everything().filter((one) => one !== before), live];
  const groups = everything.filter(({ type }) => type === TARGET_GROUP).filter(isSticky);
  const rules = everything.filter(({ type }) => type === LISTENER_RULE).filter(isPlain);
  if (live.type !== TARGET_GROUP && live.type !== LISTENER_RULE) return;
  for (const group of groups) {
    const rule = rules.find((one) => groupsOf(LISTENER_RULE, one.properties).has(token(group.identity)));
    if (rule !== undefined && (rule === live || group === live)) {
      yield { kind: "group-not-sticky", detail: `${group.id} behind ${rule.id}` };
    }
  }
}

function isSticky({ properties }: Live): boolean {
  return listAt(properties, "TargetGroupAttributes").some((one) =>
    isSame(one, { Key: "stickiness.enabled", Value: "true" }),
  );
}

/** Of several target groups, and not sticky. */
function isPlain({ properties }: Live): boolean {
  // What comes before is a login.
  const action = listAt(properties, "Actions").at(-1) ?? null;
  const isShared = listAt(action, "ForwardConfig", "TargetGroups").length > 1;
  return isShared && valueAt(action, "ForwardConfig", "TargetGroupStickinessConfig", "Enabled") !== true;
}
