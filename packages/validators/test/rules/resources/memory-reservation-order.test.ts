import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, fargateContainer } from "../tasks.ts";

const says = [
  'Container "web" reserves 257 MiB and is limited to 256 MiB; ECS accepts a limit from the reservation up.',
  "Set `memory` to 257 or more, or `memoryReservation` to 256 or less.",
];

describeRule("resources/memory-reservation-order", "taskDefinition", {
  at: "containerDefinitions[0].memory",
  accepts: {
    "a limit that equals the reservation": ec2Container({ memory: 256, memoryReservation: 256 }),
    "a limit above the reservation": ec2Container({ memory: 512, memoryReservation: 256 }),
    "a reservation alone": ec2Container({ memoryReservation: 256 }),
  },
  rejects: {
    "a limit below the reservation": {
      document: ec2Container({ memory: 256, memoryReservation: 257 }),
      says,
      fixed: ec2Container({ memory: 257, memoryReservation: 257 }),
    },
    "a limit below the reservation in a task with room for it": {
      document: fargateContainer({ memory: 256, memoryReservation: 257 }),
      says,
      fixed: fargateContainer({ memory: 257, memoryReservation: 257 }),
    },
    "a limit below a reservation that the task has no room for": {
      document: fargateContainer({ memory: 256, memoryReservation: 513 }),
      says: [
        'Container "web" reserves 513 MiB and is limited to 256 MiB; ECS accepts a limit from the reservation up.',
        "Set `memory` to 513 or more, or `memoryReservation` to 256 or less.",
      ],
    },
  },
  unknown: [
    ec2Container({ memory: UNKNOWN, memoryReservation: 256 }),
    ec2Container({ memory: 128, memoryReservation: UNKNOWN }),
  ],
});
