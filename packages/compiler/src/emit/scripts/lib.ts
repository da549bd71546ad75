import type { Emitter } from "../emitter.ts";
import { deployedTags } from "./bash/deployed-tags.ts";
import { evidence } from "./bash/evidence.ts";
import { imagePresence } from "./bash/image-presence.ts";
import { jobs } from "./bash/jobs.ts";
import { options } from "./bash/options.ts";
import { awaitStack, deployStack, explainStack, stackInputs } from "./bash/stack.ts";
import { ask, dryRun, requireTools, talk, workFolder } from "./bash/talk.ts";
import { target } from "./bash/target.ts";
import { rolloutFunctions } from "./rollouts/index.ts";

/** `lib.sh`: what the scripts have in common. It holds nothing of the app, so it is the same wherever it is written. */
export const emitLib: Emitter = () => {
  const parts = [
    HEADER,
    workFolder,
    talk,
    dryRun,
    requireTools,
    ask,
    options,
    target,
    jobs,
    explainStack,
    awaitStack,
    stackInputs,
    deployStack,
    evidence,
    imagePresence,
    deployedTags,
    ...rolloutFunctions(),
  ];
  return [{ path: "lib.sh", content: parts.join("\n"), executable: false }];
};

const HEADER = `\
# shellcheck shell=bash
# What the scripts beside this file have in common; they source it. It is the same for every app and environment.
# Written by ecs-dsl for bash 3.2 and later.

# What the scripts set to their own.
environment=''
tags=()
all_workloads=()
valued_options=()
own_repositories=()

# What the command line sets.
dry_run=no
yes=no
services=()
template_bucket=\${ECS_DSL_TEMPLATE_BUCKET:-}
timeout=900
poll=\${ECS_DSL_POLL_SECONDS:-10}
`;
