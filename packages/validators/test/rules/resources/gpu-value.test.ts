import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { task } from "../small-tasks.ts";

const asking = (requirement: unknown, more: object = {}) => task({ resourceRequirements: [requirement] }, more);
const gpus = (value: unknown) => asking({ type: "GPU", value });
const SHARE = { nvidiaMps: { memory: 1024 } };
const two = (second: unknown) => ({
  family: "shop-api",
  containerDefinitions: ["web", "log"].map((name, index) => ({
    name,
    image: "nginx:1.27",
    memory: 256,
    resourceRequirements: [index === 0 ? { type: "NeuronDevice", value: "ALL" } : second],
  })),
});

describeRule("resources/gpu-value", "taskDefinition", {
  accepts: {
    one: gpus("1"),
    many: gpus("16"),
    all: gpus("ALL"),
    "a share": asking({ type: "GPU", sharingStrategy: SHARE }),
    "what is filled in": gpus("${GPUS}"),
    "a name in capitals": gpus("GPU_COUNT"),
    "all Neuron devices": asking({ type: "NeuronDevice", value: "ALL" }),
    "Neuron devices beside a GPU": two({ type: "GPU", value: "1" }),
    "what another rule reports": asking({ type: "InferenceAccelerator", value: "device" }),
  },
  rejects: {
    none: {
      document: gpus("0"),
      at: "containerDefinitions[0].resourceRequirements[0].value",
      says: ['Task "shop-api" asks for "0" GPUs; ECS accepts a number from 1, or ALL.', 'Set `value` to "1".'],
    },
    half: {
      document: gpus("0.5"),
      at: "containerDefinitions[0].resourceRequirements[0].value",
      says: ['Task "shop-api" asks for "0.5" GPUs; ECS accepts a number from 1, or ALL.', 'Set `value` to "1".'],
    },
    "a number and a share": {
      document: asking({ type: "GPU", value: "1", sharingStrategy: SHARE }),
      at: "containerDefinitions[0].resourceRequirements[0].sharingStrategy",
      says: [
        'Task "shop-api" asks for a number of GPUs and for a share of one; ECS accepts one of the two.',
        "Remove `value`, or `sharingStrategy`.",
      ],
    },
    "a share outside AWS": {
      document: asking({ type: "GPU", sharingStrategy: SHARE }, { requiresCompatibilities: ["EXTERNAL"] }),
      at: "containerDefinitions[0].resourceRequirements[0].sharingStrategy",
      says: [
        'Task "shop-api" asks for a share of a GPU and is to run outside AWS; ECS shares those of its own instances.',
        "Set `value` instead, or remove EXTERNAL from `requiresCompatibilities`.",
      ],
    },
    "a share and a whole one": {
      document: {
        family: "shop-api",
        containerDefinitions: [
          { name: "web", resourceRequirements: [{ type: "GPU", value: "1" }] },
          { name: "log", resourceRequirements: [{ type: "GPU", sharingStrategy: SHARE }] },
        ],
      },
      at: "containerDefinitions[1].resourceRequirements[0]",
      says: [
        'Task "shop-api" asks for a share of a GPU and for a whole one; ECS gives a task the one or the other.',
        "Ask for shares in every container, or in none.",
      ],
    },
    "some Neuron devices": {
      document: asking({ type: "NeuronDevice", value: "2" }),
      at: "containerDefinitions[0].resourceRequirements[0].value",
      says: ['Task "shop-api" asks for "2" Neuron devices; ECS accepts ALL.', 'Set `value` to "ALL".'],
    },
    "Neuron devices of two containers": {
      document: two({ type: "NeuronDevice", value: "ALL" }),
      at: "containerDefinitions[1].resourceRequirements[0]",
      says: [
        'Task "shop-api" asks for Neuron devices in two containers; ECS gives all of them to one.',
        "Keep them in one container.",
      ],
    },
  },
  unknown: [
    gpus(UNKNOWN),
    asking(UNKNOWN),
    asking({ type: UNKNOWN, value: "0" }),
    task({ resourceRequirements: UNKNOWN }),
    two(UNKNOWN),
  ],
});
