import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const DAEMON = "public.ecr.aws/xray/aws-xray-daemon:3.5.0";
const task = (value: unknown, portMappings: unknown, networkMode = "awsvpc") => ({
  family: "shop-api",
  networkMode,
  containerDefinitions: [
    { name: "web", image: "web:1", memory: 128, environment: [{ name: "AWS_XRAY_DAEMON_ADDRESS", value }] },
    { name: "xray", image: DAEMON, memory: 128, portMappings },
  ],
});
const port = (protocol?: unknown) => ({ containerPort: 2000, protocol });

describeRule("networking/xray-daemon-address", "taskDefinition", {
  accepts: {
    "the address of the task": task("127.0.0.1:2000", [port("udp")]),
    "a bridge, where links have names": task("xray:2000", [port("udp")], "bridge"),
    "both protocols": task("xray:2000", [port("tcp"), port("udp")], "bridge"),
    "another port": task("xray:2000", [{ containerPort: 2001 }], "bridge"),
    "ports that are open anyway": task("127.0.0.1:2000", [port("tcp")]),
  },
  rejects: {
    "a name": {
      document: task("xray:2000", [port("udp")]),
      says: [
        'Container "web" sends its segments to "xray", a container of its own task; names of containers are not in DNS there, so they are lost.',
        "Remove AWS_XRAY_DAEMON_ADDRESS: 127.0.0.1:2000 is what the SDKs use without it.",
      ],
    },
    "TCP alone": {
      document: task("xray:2000", [{ containerPort: 2000 }], "bridge"),
      says: [
        'Container "xray" is the X-Ray daemon and maps port 2000 for TCP alone; segments are sent by UDP.',
        'Add a mapping of port 2000 with the protocol "udp".',
      ],
    },
  },
  unknown: [
    task(UNKNOWN, UNKNOWN),
    task("xray:2000", [port(UNKNOWN)], "bridge"),
    task("xray:2000", [port("tcp"), UNKNOWN], "bridge"),
  ],
});
