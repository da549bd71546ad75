import type { Rule } from "../../rule.ts";
import { byCode } from "../by-code.ts";
import { action } from "./action.ts";
import { anyLast } from "./any-last.ts";
import { anySingle } from "./any-single.ts";
import { archiveMinimum } from "./archive-minimum.ts";
import { countNumber } from "./count-number.ts";
import { countType } from "./count-type.ts";
import { countUnit } from "./count-unit.ts";
import { listNotAllowed } from "./list-not-allowed.ts";
import { multiTagAnd } from "./multi-tag-and.ts";
import { patternWildcards } from "./pattern-wildcards.ts";
import { prefixUnique } from "./prefix-unique.ts";
import { priority } from "./priority.ts";
import { pulledOnlyTransition } from "./pulled-only-transition.ts";
import { rulesShape } from "./rules-shape.ts";
import { shadowedRule } from "./shadowed-rule.ts";
import { storageClass } from "./storage-class.ts";
import { taggedNeedsList } from "./tagged-needs-list.ts";
import { transitionedRules } from "./transitioned-rules.ts";
import { untaggedSingle } from "./untagged-single.ts";
import { KEEPING } from "./keeping.ts";
import { TEMPLATE_POLICIES } from "./template-policies.ts";

/** The rules of `ecr-lifecycle/`, sorted by code. */
export const ecrLifecycleRules: readonly Rule[] = byCode([
  action,
  anyLast,
  anySingle,
  archiveMinimum,
  countNumber,
  countType,
  countUnit,
  listNotAllowed,
  multiTagAnd,
  patternWildcards,
  prefixUnique,
  priority,
  pulledOnlyTransition,
  rulesShape,
  shadowedRule,
  storageClass,
  taggedNeedsList,
  transitionedRules,
  untaggedSingle,

  ...KEEPING,
  ...TEMPLATE_POLICIES,
]);
