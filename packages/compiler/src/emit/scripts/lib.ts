import type { Emitter } from "../emitter.ts";
import { domains } from "./bash/domains.ts";
import { deployedTags } from "./bash/deployed-tags.ts";
import { discovery } from "./bash/discovery.ts";
import { elsewhere } from "./bash/elsewhere.ts";
import { evidence } from "./bash/evidence.ts";
import { registryImage } from "./bash/registry-image.ts";
import { imagePresence } from "./bash/image-presence.ts";
import { changeSet } from "./bash/change-set.ts";
import { events } from "./bash/events.ts";
import { heldRules } from "./bash/held-rules.ts";
import { inputs } from "./bash/inputs.ts";
import { instances } from "./bash/instances.ts";
import { jobs } from "./bash/jobs.ts";
import { leftovers } from "./bash/leftovers.ts";
import { liveGroups } from "./bash/live-groups.ts";
import { options } from "./bash/options.ts";
import { plan } from "./bash/plan.ts";
import { refusals } from "./bash/refusals.ts";
import { serviceRoles } from "./bash/service-roles.ts";
import { sharedGroups } from "./bash/shared-groups.ts";
import { stack } from "./bash/stack.ts";
import { survey } from "./bash/survey.ts";
import { ask, dryRun, requireTools, talk, workFolder } from "./bash/talk.ts";
import { takenBack } from "./bash/taken-back.ts";
import { target } from "./bash/target.ts";
import { templateText } from "./bash/template-text.ts";
import { exitStatuses } from "./exit-statuses.ts";
import { rolloutFunctions } from "./rollouts/index.ts";

/** `lib.sh`: what the scripts have in common. It holds nothing of the app, so it is the same wherever it is written. */
export const emitLib: Emitter = () => {
  const parts = [
    HEADER,
    exitStatuses,
    talk,
    workFolder,
    dryRun,
    requireTools,
    ask,
    options,
    target,
    domains,
    elsewhere,
    jobs,
    evidence,
    registryImage,
    imagePresence,
    deployedTags,
    events,
    stack,
    templateText,
    changeSet,
    inputs,
    survey,
    plan,
    refusals,
    discovery,
    takenBack,
    heldRules,
    sharedGroups,
    liveGroups,
    leftovers,
    instances,
    serviceRoles,
    ...rolloutFunctions(),
  ];
  return [{ path: "lib.sh", content: parts.join("\n"), executable: false }];
};

const HEADER = `\
# shellcheck shell=bash
# What the scripts beside this file have in common; they source it. It is the same for every app and environment.
# Written by ecs-dsl for bash 3.2 and later.

# What the scripts set to their own.
app=''
environment=''
stack=''
all_workloads=()
shared_stacks=()
tags=()
valued_options=()
shifting=()
own_repositories=()
elsewhere=()
runs_tasks=no

# What the command line sets.
dry_run=no
yes=no
services=()
template_bucket=\${ECS_DSL_TEMPLATE_BUCKET:-}
accept_interruption=no
prune=no
parallel=\${ECS_DSL_PARALLEL:-8}
timeout=3600
poll=\${ECS_DSL_POLL_SECONDS:-10}

# What they set as they go: when to give up, the status of what cannot go on (until the first change it is refused), and
# what the stack at hand takes.
deadline=$((SECONDS + timeout))
stuck=refused
surveying=no
stack_tags=()
values=()

# collect_rollout: keeps what AWS says of the workload at hand, where there is one; the scripts know how.
collect_rollout() {
  :
}

# follow_rollout: says how far the deployment of the workload at hand is, where that takes long.
follow_rollout() {
  if is_one_of "\${service:-}" \${shifting[@]+"\${shifting[@]}"}; then follow_service "$cluster" "$service"; fi
}

# reason_of_rollout: prints the reason for which it failed; fails where none is known.
reason_of_rollout() {
  return 1
}
`;
