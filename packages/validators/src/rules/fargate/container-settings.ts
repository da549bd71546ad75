import type { Rule } from "../../rule.ts";
import {
  FARGATE_ADDABLE_CAPABILITIES,
  FARGATE_LOG_DRIVERS,
  FARGATE_START_TIMEOUT_SECONDS,
  FARGATE_STOP_TIMEOUT_SECONDS,
} from "../../facts/fargate.ts";
import { listed } from "../../words.ts";
import { combined, forbiddenOnFargate, range } from "../declared.ts";
import { isFargateContainer } from "../launch.ts";
import { ecsApi, ecsGuide } from "../source.ts";
import { property, say } from "../../text.ts";

const addable: ReadonlySet<unknown> = new Set(FARGATE_ADDABLE_CAPABILITIES);

const swapSource = ecsApi("API_LinuxParameters.html");

const loggable: ReadonlySet<unknown> = new Set(FARGATE_LOG_DRIVERS);

/** The rows, sorted by code. */
export const CONTAINER_SETTINGS: readonly Rule[] = [
  forbiddenOnFargate({
    code: "fargate/capabilities-add",
    on: "container",
    at: "linuxParameters.capabilities.add[]",
    summary: "A container on Fargate adds no Linux capability but SYS_PTRACE.",
    source: ecsApi("API_KernelCapabilities.html"),
    values: (value) => !addable.has(value),
    says: "{it} adds the Linux capability {value}",
    because: `Fargate lets a container add ${listed(FARGATE_ADDABLE_CAPABILITIES)} only`,
    fix: "none",
  }),

  forbiddenOnFargate({
    code: "fargate/docker-security-options",
    on: "container",
    at: "dockerSecurityOptions",
    summary: "A container on Fargate sets no Docker security options.",
    source: ecsApi("API_ContainerDefinition.html"),
    says: "{it} sets the Docker security options {value}",
    because: "Fargate supports none, not even no-new-privileges",
  }),

  forbiddenOnFargate({
    code: "fargate/firelens-s3-config",
    on: "container",
    at: "firelensConfiguration.options.config-file-type",
    summary: "A FireLens container on Fargate does not read its configuration from S3.",
    source: ecsApi("API_FirelensConfiguration.html"),
    values: (value) => value === "s3",
    says: "FireLens {it} reads its configuration from S3",
    because: "Fargate does not fetch it",
    help: 'Put the file into the image and set `config-file-type` to "file", or use the init image of aws-for-fluent-bit with the variable `aws_fluent_bit_init_s3_1`.',
    fix: "none",
  }),

  forbiddenOnFargate({
    code: "fargate/gpu",
    on: "container",
    at: "resourceRequirements[].type",
    summary: "A container on Fargate asks for no GPU and no Neuron device.",
    source: ecsGuide("ecs-gpu.html"),
    values: (value) => value === "GPU" || value === "NeuronDevice",
    says: "{it} asks for a resource of type {value}",
    because: "Fargate has none",
    help: "Remove the requirement, or run the task on EC2 or on Managed Instances.",
    fix: "none",
  }),

  forbiddenOnFargate({
    code: "fargate/linux-devices",
    on: "container",
    at: "linuxParameters.devices",
    summary: "A container on Fargate maps no device of the host.",
    source: ecsApi("API_LinuxParameters.html"),
    says: "{it} maps devices of the host",
    because: "Fargate gives no access to its host",
    fix: "none",
  }),

  forbiddenOnFargate({
    code: "fargate/log-driver",
    on: "container",
    at: "logConfiguration.logDriver",
    summary: "A container on Fargate logs with awslogs, splunk or awsfirelens.",
    source: ecsApi("API_LogConfiguration.html"),
    values: (value) => !loggable.has(value),
    says: "{it} logs with {value}",
    because: `Fargate supports ${listed(FARGATE_LOG_DRIVERS, "and")}`,
    help: say`Set ${property("logConfiguration.logDriver")} to "awslogs", with \`awslogs-group\`, \`awslogs-region\` and \`awslogs-stream-prefix\` in ${property("logConfiguration.options")}.`,
    fix: "none",
  }),

  forbiddenOnFargate({
    code: "fargate/privileged",
    on: "container",
    at: "privileged",
    summary: "A container on Fargate is not privileged.",
    source: ecsGuide("fargate-tasks-services.html"),
    values: (value) => value === true,
    says: "{it} is privileged",
    because: "Fargate gives no container the rights of its host",
    fix: "none",
  }),

  forbiddenOnFargate({
    code: "fargate/shared-memory-size",
    on: "container",
    at: "linuxParameters.sharedMemorySize",
    summary: "A container on Fargate sets no size of /dev/shm.",
    source: ecsApi("API_LinuxParameters.html"),
    says: "{it} sets the size of /dev/shm to {value} MiB",
    because: "Fargate does not support it",
    help: say`Remove ${property("linuxParameters.sharedMemorySize")}; a ${property("linuxParameters.tmpfs")} gives a container memory at a path of its own.`,
  }),

  range({
    code: "fargate/start-timeout",
    severity: "warning",
    on: "container",
    at: "startTimeout",
    summary: "A container on Fargate gets 2 to 120 seconds to come up.",
    source: ecsApi("API_ContainerDefinition.html"),
    when: isFargateContainer,
    says: "{it} gets {value} to come up",
    who: "Fargate",
    unit: "s",
    min: FARGATE_START_TIMEOUT_SECONDS.min,
    max: FARGATE_START_TIMEOUT_SECONDS.max,
    clamp: true,
  }),

  range({
    code: "fargate/stop-timeout",
    on: "container",
    at: "stopTimeout",
    summary: "A container on Fargate gets 2 to 120 seconds to stop.",
    source: ecsApi("API_ContainerDefinition.html"),
    when: isFargateContainer,
    says: "{it} gets {value} to stop",
    who: "Fargate",
    unit: "s",
    min: FARGATE_STOP_TIMEOUT_SECONDS.min,
    max: FARGATE_STOP_TIMEOUT_SECONDS.max,
    clamp: true,
  }),

  combined(
    forbiddenOnFargate({
      code: "fargate/swap",
      on: "container",
      at: "linuxParameters.maxSwap",
      summary: "A container on Fargate sets no swap.",
      source: swapSource,
      says: "{it} may swap {value} MiB",
      because: "Fargate has no swap",
    }),
    forbiddenOnFargate({
      code: "fargate/swap",
      on: "container",
      at: "linuxParameters.swappiness",
      summary: "A container on Fargate sets no swap.",
      source: swapSource,
      says: "{it} sets swappiness to {value}",
      because: "Fargate has no swap",
    }),
  ),
];
