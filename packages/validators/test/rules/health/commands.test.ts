import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { task } from "../small-tasks.ts";

const PORTS = { portMappings: [{ containerPort: 8080 }] };
const checked = (command: unknown, more: object = PORTS) => task({ healthCheck: { command }, ...more });
const shell = (text: unknown, more: object = PORTS) => checked(["CMD-SHELL", text], more);

describeRule("health/port-not-mapped", "taskDefinition", {
  at: "containerDefinitions[0].healthCheck.command",
  accepts: {
    "its port": shell("curl -f http://localhost:8080/ || exit 1"),
    "no ports": shell("curl -f http://localhost:80/ || exit 1", {}),
    "an empty list of ports": shell("curl -f http://localhost:80/ || exit 1", { portMappings: [] }),
    "no port": shell("curl -f http://localhost/ || exit 1"),
    "another host": shell("curl -f http://db:5432/ || exit 1"),
  },
  rejects: {
    "another port": {
      document: shell("curl -f http://127.0.0.1:80/ || exit 1"),
      says: [
        'The health check of container "web" asks port 80; the container names 8080.',
        "Ask the port that requests go to, unless the program answers for itself at another one.",
      ],
    },
    "none of two": {
      document: shell("curl http://0.0.0.0:80/", { portMappings: [{ containerPort: 8080 }, { containerPort: 9090 }] }),
      says: [
        'The health check of container "web" asks port 80; the container names 8080, 9090.',
        "Ask the port that requests go to, unless the program answers for itself at another one.",
      ],
    },
    "the words of a command": {
      document: checked(["CMD", "wget", "http://localhost:9000/"]),
      says: [
        'The health check of container "web" asks port 9000; the container names 8080.',
        "Ask the port that requests go to, unless the program answers for itself at another one.",
      ],
    },
  },
  unknown: [
    checked(UNKNOWN),
    shell(UNKNOWN),
    shell("curl http://localhost:80/", { portMappings: UNKNOWN }),
    shell("curl http://localhost:80/", { portMappings: [{ containerPort: 8080 }, { containerPort: UNKNOWN }] }),
    shell("curl http://localhost:${PORT}/"),
  ],
});

const of = (image: unknown, text: string) => shell(text, { image });

describeRule("health/tool-missing", "taskDefinition", {
  at: "containerDefinitions[0].healthCheck.command",
  accepts: {
    "wget of Alpine": of("node:22-alpine", "wget -q http://localhost/"),
    "curl of Debian": of("node:22-bookworm", "curl -f http://localhost/"),
    "its own program": of("gcr.io/distroless/static:nonroot", "/app health"),
    "a name that holds one": of("shop/alpinehut:1", "curl -f http://localhost/"),
    "a word that holds one": of("alpine:3.20", "curlew"),
  },
  rejects: {
    "curl of Alpine": {
      document: of("node:22-alpine", "curl -f http://localhost/"),
      says: [
        'The health check of container "web" runs curl; images of Alpine have wget alone, unless somebody added it.',
        "Run a program that the image has.",
      ],
    },
    "a version of Alpine": {
      document: of("node:22-alpine3.20", "curl -f http://localhost/"),
      says: [
        'The health check of container "web" runs curl; images of Alpine have wget alone, unless somebody added it.',
        "Run a program that the image has.",
      ],
    },
    "wget of distroless": {
      document: of("gcr.io/distroless/nodejs22:latest", "wget -q http://localhost/"),
      says: [
        'The health check of container "web" runs wget; images like that have no programs but their own, unless somebody added it.',
        "Run a program that the image has.",
      ],
    },
  },
  unknown: [of(UNKNOWN, "curl"), of("node:${TAG}", "curl"), task({ image: "alpine:3", healthCheck: UNKNOWN })],
});
