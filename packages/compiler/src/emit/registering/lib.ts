import { domains } from "../scripts/bash/domains.ts";
import { commandsElsewhere } from "../scripts/bash/elsewhere.ts";
import { deployedTags } from "../scripts/bash/deployed-tags.ts";
import { evidence } from "../scripts/bash/evidence.ts";
import { imagePresence } from "../scripts/bash/image-presence.ts";
import { jobs } from "../scripts/bash/jobs.ts";
import { isOneOf } from "../scripts/bash/leftovers.ts";
import { options } from "../scripts/bash/options.ts";
import { registryImage } from "../scripts/bash/registry-image.ts";
import { insist, waiting } from "../scripts/bash/stack.ts";
import { ask, dryRun, requireTools, talk, workFolder } from "../scripts/bash/talk.ts";
import { target } from "../scripts/bash/target.ts";
import { exitStatuses } from "../scripts/exit-statuses.ts";
import { COLLECT, REASON } from "../scripts/rollouts/service/evidence.ts";
import { SERVICE_STATE } from "../scripts/rollouts/service/service.ts";
import { taskFunctions } from "../scripts/rollouts/task/task.ts";
import type { Emitter } from "../emitter.ts";
import { definitions } from "./bash/definitions.ts";
import { definitionText } from "./bash/definition-text.ts";
import { services, tasks } from "./bash/services.ts";

/** `lib.sh`: what the scripts have in common that register task definitions. It holds nothing of the app. */
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
    commandsElsewhere,
    isOneOf,
    jobs,
    evidence,
    registryImage,
    imagePresence,
    deployedTags,
    insist,
    waiting,
    COLLECT,
    REASON,
    SERVICE_STATE,
    ...taskFunctions,
    definitionText,
    definitions,
    services,
    tasks,
  ];
  return [{ path: "lib.sh", content: parts.join("\n"), executable: false }];
};

const HEADER = `\
# shellcheck shell=bash
# What the scripts beside this file have in common; they source it. It is the same for every app that emits task definitions
# alone. Written by ecs-dsl for bash 3.2 and later.

# What the scripts set to their own.
environment=''
stack=''
cluster=''
service=''
family=''
strategy=''
gates=''
images=()
builds=()
all_workloads=()
valued_options=()
own_repositories=()
elsewhere=()

# What the command line sets.
dry_run=no
yes=no
services=()
parallel=\${ECS_DSL_PARALLEL:-8}
timeout=3600
poll=\${ECS_DSL_POLL_SECONDS:-10}

# What they set as they go: when to give up, and where tasks run.
deadline=$((SECONDS + timeout))
subnets=''
security_groups=''
assign_public_ip=DISABLED

# collect_rollout: keeps what AWS says of the workload at hand, where there is one; the scripts know how.
collect_rollout() {
  :
}

# reason_of_rollout: prints the reason for which it failed; fails where none is known.
reason_of_rollout() {
  return 1
}
`;
