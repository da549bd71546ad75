import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const task = (value: unknown, name = "CACHE", networkMode = "awsvpc") => ({
  family: "shop-api",
  networkMode,
  containerDefinitions: [
    { name: "web", image: "web:1", memory: 128, environment: [{ name, value }] },
    { name: "cache", image: "cache:1", memory: 128 },
  ],
});
const says = (where: string, variable = "CACHE") => [
  `Container "web" looks for the host "cache" in ${variable}, which is a container of its own task; names of containers are not in DNS there.`,
  `Write ${where} instead: the containers of a task share one network.`,
];

describeRule("networking/sibling-container-hostname", "taskDefinition", {
  at: "containerDefinitions[0].environment[0].value",
  accepts: {
    "their one address": task("127.0.0.1:6379"),
    "a bridge, where links have names": task("cache:6379", "CACHE", "bridge"),
    "what another rule tells": task("cache:2000", "AWS_XRAY_DAEMON_ADDRESS"),
  },
  rejects: {
    "an address": { document: task("redis://cache:6379"), says: says("127.0.0.1:6379") },
    "a host": { document: task("cache", "CACHE_HOST"), says: says("127.0.0.1", "CACHE_HOST") },
  },
  unknown: [task(UNKNOWN)],
});
