import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, ec2Task } from "../tasks.ts";

function mounting(sourceVolume: unknown, volumes?: unknown): unknown {
  return { ...ec2Container({ memory: 64, mountPoints: [{ sourceVolume, containerPath: "/data" }] }), volumes };
}

describeRule("schema/volume-unknown", "taskDefinition", {
  at: "containerDefinitions[0].mountPoints[0].sourceVolume",
  accepts: {
    "a volume of the task": mounting("data", [{ name: "cache" }, { name: "data" }]),
    "a name that a template fills in": mounting("${VOLUME}", [{ name: "data" }]),
    "a volume whose name a template fills in": mounting("data", [{ name: "<VOLUME>" }]),
    "no mount points": ec2Task(),
    "no name, which another rule reports": mounting(undefined, []),
    "an empty name, which it reports too": mounting("", []),
  },
  rejects: {
    "a misspelt name": {
      document: mounting("dta", [{ name: "data" }]),
      says: [
        'Container "web" mounts the volume "dta", which its task does not have. AWS answers: "Unknown volume \'dta\'".',
        'Did you mean "data"?',
      ],
    },
    "no volumes": {
      document: mounting("data"),
      says: [
        'Container "web" mounts the volume "data", which its task does not have. AWS answers: "Unknown volume \'data\'".',
        'Add a volume "data" to `volumes` of the task.',
      ],
    },
    "a volume with Docker's mode": {
      document: mounting("data:ro", [{ name: "data" }]),
      says: [
        'Container "web" mounts the volume "data:ro", which its task does not have. AWS answers: "Unknown volume \'data:ro\'".',
        'Mount "data", and set `readOnly` to true.',
      ],
    },
    "a mode that allows writes": {
      document: mounting("data:rw", [{ name: "data" }]),
      says: [
        'Container "web" mounts the volume "data:rw", which its task does not have. AWS answers: "Unknown volume \'data:rw\'".',
        'Mount "data", and set `readOnly` to false.',
      ],
    },
    "Docker's mode of a volume that is not there": {
      document: mounting("uploads:ro", [{ name: "data" }]),
      says: [
        'Container "web" mounts the volume "uploads:ro", which its task does not have. AWS answers: "Unknown volume \'uploads:ro\'".',
        'Add a volume "uploads:ro" to `volumes` of the task.',
      ],
    },
    "another name": {
      document: mounting("uploads", [{ name: "data" }]),
      says: [
        'Container "web" mounts the volume "uploads", which its task does not have. AWS answers: "Unknown volume \'uploads\'".',
        'Add a volume "uploads" to `volumes` of the task.',
      ],
    },
  },
  unknown: [
    mounting(UNKNOWN, []),
    mounting("data", UNKNOWN),
    mounting("data", [UNKNOWN]),
    mounting("data", [{ name: UNKNOWN }]),
    ec2Container({ mountPoints: UNKNOWN }),
    ec2Container({ mountPoints: [UNKNOWN] }),
  ],
});
