import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task } from "../tasks.ts";

describeRule("schema/cpu-memory-unit", "taskDefinition", {
  accepts: {
    "small units": ec2Task({ cpu: "256", memory: "512" }),
    "large units": ec2Task({ cpu: ".25 vCPU", memory: "0.5 GB" }),
    "large units in lower case": ec2Task({ cpu: "1vcpu", memory: "2gb" }),
    "names that stand in": ec2Task({ cpu: "TASK_CPU", memory: "MEMORY" }),
    placeholders: ec2Task({ cpu: "${CPU}", memory: "<MEMORY>" }),
  },
  rejects: {
    "memory in GiB": {
      document: ec2Task({ memory: "1Gi" }),
      at: "memory",
      says: [
        'The task has the memory "1Gi". AWS answers: "Invalid \'memory\' setting for task."',
        "Write 1024, in MiB.",
      ],
      fixed: ec2Task({ memory: "1024" }),
      title: "Set memory to 1024",
    },
    "memory in MiB": {
      document: ec2Task({ memory: "512 MiB" }),
      at: "memory",
      says: [
        'The task has the memory "512 MiB". AWS answers: "Invalid \'memory\' setting for task."',
        "Write 512, in MiB.",
      ],
      fixed: ec2Task({ memory: "512" }),
      title: "Set memory to 512",
    },
    "memory in MB": {
      document: ec2Task({ memory: "512MB" }),
      at: "memory",
      says: [
        'The task has the memory "512MB". AWS answers: "Invalid \'memory\' setting for task."',
        "Write 512, in MiB.",
      ],
    },
    "CPU in millicores": {
      document: ec2Task({ cpu: "500m" }),
      at: "cpu",
      says: [
        'The task has the CPU "500m". AWS answers: "Invalid \'cpu\' setting for task."',
        "Write 512, in CPU units.",
      ],
    },
    "a part of a CPU unit": {
      document: ec2Task({ cpu: "256.5" }),
      at: "cpu",
      says: [
        'The task has the CPU "256.5". AWS answers: "Invalid \'cpu\' setting for task."',
        'Write CPU units or vCPU, like "512" or "0.5 vCPU".',
      ],
    },
    "a vCPU that is no whole number of units": {
      document: ec2Task({ cpu: "0.3 vCPU" }),
      at: "cpu",
      says: [
        'The task has the CPU "0.3 vCPU". AWS answers: "Invalid \'cpu\' setting for task."',
        'Write CPU units or vCPU, like "512" or "0.5 vCPU".',
      ],
    },
  },
  unknown: [ec2Task({ cpu: UNKNOWN, memory: UNKNOWN })],
});
