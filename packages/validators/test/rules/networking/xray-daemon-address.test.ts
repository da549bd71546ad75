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

/** A task that says nothing of its network. */
const bare = (links?: readonly string[]) => ({
  family: "shop-api",
  containerDefinitions: task("xray:2000", [port("udp")]).containerDefinitions.map((one) =>
    links ? { ...one, links } : one,
  ),
});

const sending = (name: string, value: unknown) => ({
  family: "shop-api",
  networkMode: "awsvpc",
  containerDefinitions: [
    { name: "web", image: "web:1", memory: 128, environment: [{ name, value }] },
    { name: "xray", image: DAEMON, memory: 128 },
  ],
});

const port = (protocol?: unknown) => ({ containerPort: 2000, protocol });

describeRule("networking/xray-daemon-address", "taskDefinition", {
  accepts: {
    "the address of the task": task("127.0.0.1:2000", [port("udp")]),
    "a bridge, where links have names": task("xray:2000", [port("udp")], "bridge"),
    "links of Docker's bridge": bare(["xray"]),
    "both protocols": task("xray:2000", [port("tcp"), port("udp")], "bridge"),
    "another image": {
      ...task("127.0.0.1:2000", [], "bridge"),
      containerDefinitions: [
        { name: "web", image: "web:1", memory: 128, portMappings: [port("tcp")] },
        { name: "log", image: "my-aws-xray-daemon", memory: 128, portMappings: [port("tcp")] },
        { name: "relay", image: "aws-xray-daemon-relay", memory: 128, portMappings: [port("tcp")] },
      ],
    },
    "another variable": sending("DAEMON", "xray:2000"),
    "another port": task("xray:2000", [{ containerPort: 2001 }], "bridge"),
    "ports that are open anyway": task("127.0.0.1:2000", [port("tcp")]),
  },
  rejects: {
    "a name": {
      document: task("xray:2000", [port("udp")]),
      at: "containerDefinitions[0].environment[0].value",
      says: [
        'Container "web" sends its segments to "xray", a container of its own task; names of containers are not in DNS there, so they are lost.',
        "Remove AWS_XRAY_DAEMON_ADDRESS: 127.0.0.1:2000 is what the SDKs use without it.",
      ],
    },
    "a name in a network that nobody chose": {
      document: bare(),
      at: "containerDefinitions[0].environment[0].value",
      says: [
        'Container "web" sends its segments to "xray", a container of its own task; names of containers are not in DNS there, so they are lost.',
        'Set `networkMode` to "awsvpc", and remove AWS_XRAY_DAEMON_ADDRESS: 127.0.0.1:2000 is what the SDKs use without it.',
      ],
    },
    "TCP alone, as it is written": {
      document: {
        ...task("127.0.0.1:2000", [], "bridge"),
        containerDefinitions: [{ name: "xray", image: "aws-xray-daemon", memory: 128, portMappings: [port("tcp")] }],
      },
      at: "containerDefinitions[0].portMappings[0]",
      says: [
        'Container "xray" is the X-Ray daemon and maps port 2000 for TCP alone; segments are sent by UDP.',
        'Add a mapping of port 2000 with the protocol "udp".',
      ],
    },
    "TCP alone": {
      document: task("xray:2000", [{ containerPort: 2000 }], "bridge"),
      at: "containerDefinitions[1].portMappings[0]",
      says: [
        'Container "xray" is the X-Ray daemon and maps port 2000 for TCP alone; segments are sent by UDP.',
        'Add a mapping of port 2000 with the protocol "udp".',
      ],
    },
  },
  unknown: [
    {
      ...task("127.0.0.1:2000", [], "bridge"),
      containerDefinitions: [{ name: "xray", image: UNKNOWN, memory: 128, portMappings: [port("tcp")] }],
    },
    task(UNKNOWN, UNKNOWN),
    task("127.0.0.1:2000", UNKNOWN, "bridge"),
    task("xray:2000", [port(UNKNOWN)], "bridge"),
    task("xray:2000", [port("tcp"), UNKNOWN], "bridge"),
  ],
});
