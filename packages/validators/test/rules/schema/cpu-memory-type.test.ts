import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, ec2Task } from "../tasks.ts";

describeRule("schema/cpu-memory-type", "taskDefinition", {
  accepts: {
    "a name that stands in": ec2Container({ cpu: "CONTAINER_CPU", memory: "MEMORY" }),
    "strings for the task": ec2Task({ cpu: "256", memory: "0.5 GB" }),
    "numbers for a container": ec2Container({ cpu: 128, memory: 256, memoryReservation: 128 }),
    "what a template fills in": ec2Container({ cpu: "${CPU}", memory: "%MEMORY%" }),
    "a number of another kind, which another rule reports": ec2Container({ portMappings: [{ containerPort: "80" }] }),
  },
  rejects: {
    "numbers for the task": {
      document: ec2Task({ cpu: 256, memory: 512 }),
      at: ["cpu", "memory"],
      says: [
        "`cpu` is the number 256; ECS takes a string for a task.",
        'Write "256".',
        "`memory` is the number 512; ECS takes a string for a task.",
        'Write "512".',
      ],
      fixed: ec2Task({ cpu: "256", memory: "512" }),
    },
    "strings for a container": {
      document: ec2Container({ cpu: "128", memory: "256" }),
      at: ["containerDefinitions[0].cpu", "containerDefinitions[0].memory"],
      says: [
        '`containerDefinitions[0].cpu` is the string "128"; ECS takes a whole number of CPU units for a container.',
        "Write 128.",
        '`containerDefinitions[0].memory` is the string "256"; ECS takes a whole number of MiB for a container.',
        "Write 256.",
      ],
      fixed: ec2Container({ cpu: 128, memory: 256 }),
    },
    "units for a container": {
      document: ec2Container({ cpu: "0.25 vCPU", memoryReservation: "0.5 GB" }),
      at: ["containerDefinitions[0].cpu", "containerDefinitions[0].memoryReservation"],
      says: [
        '`containerDefinitions[0].cpu` is the string "0.25 vCPU"; ECS takes a whole number of CPU units for a container.',
        "Write 256.",
        '`containerDefinitions[0].memoryReservation` is the string "0.5 GB"; ECS takes a whole number of MiB for a container.',
        "Write 512.",
      ],
      fixed: ec2Container({ cpu: 256, memoryReservation: 512 }),
    },
    "what is no size": {
      document: ec2Container({ memory: "lots" }),
      at: "containerDefinitions[0].memory",
      says: [
        '`containerDefinitions[0].memory` is the string "lots"; ECS takes a whole number of MiB for a container.',
        "Write 512.",
      ],
    },
    "a list for the task": {
      document: ec2Task({ cpu: [256] }),
      at: "cpu",
      says: ["`cpu` is a list; ECS takes a string for a task.", 'Write "256" or "0.25 vCPU".'],
    },
  },
  unknown: [ec2Task({ cpu: UNKNOWN, memory: UNKNOWN }), ec2Container({ cpu: UNKNOWN, memory: UNKNOWN })],
});
