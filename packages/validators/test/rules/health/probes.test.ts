import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { task } from "../small-tasks.ts";

describeRule("health/daemon-init-process", "taskDefinition", {
  at: "containerDefinitions[0].command",
  accepts: {
    "what is right": task({ command: ["npm", "start"], linuxParameters: { initProcessEnabled: true } }),
    "a program": task({ command: ["node", "server.js"] }),
    "programs whose names hold one": task({ command: ["zsh-wrapper"] }),
    "a program that ends like one": task({ command: ["./finish"] }),
    "a program that begins like one": task({ command: ["npm-run"] }),
  },
  rejects: {
    ...Object.fromEntries(
      ["sh", "/bin/bash", "pnpm"].map((program) => [
        program,
        {
          document: task({ command: [program], linuxParameters: { initProcessEnabled: false } }),
          says: [
            `Container "web" starts its program by another one, ["${program}"]; that hands on no signals and leaves dead children behind.`,
            "Set `initProcessEnabled` to true.",
          ],
        },
      ]),
    ),
    "what is wrong": {
      document: task({ command: ["npm", "start"] }),
      says: [
        'Container "web" starts its program by another one, ["npm","start"]; that hands on no signals and leaves dead children behind.',
        "Set `initProcessEnabled` to true.",
      ],
    },
  },
  unknown: [task({ command: UNKNOWN }), task({ command: ["npm"], linuxParameters: UNKNOWN })],
});

describeRule("health/missing", "taskDefinition", {
  at: "containerDefinitions[0]",
  accepts: {
    "what is right": task({ healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"] } }),
    "a sidecar": {
      family: "shop-api",
      containerDefinitions: [
        {
          name: "web",
          image: "public.ecr.aws/nginx/nginx:1.27",
          memory: 256,
          healthCheck: { command: ["CMD", "true"] },
        },
        { name: "db", image: "public.ecr.aws/nginx/nginx:1.27", memory: 256, essential: false },
      ],
    },
  },
  rejects: {
    "one that says it is essential": {
      document: task({ essential: true }),
      says: [
        'Container "web" has no health check; unless a load balancer asks it, ECS takes it for healthy as long as it runs.',
        "Add `healthCheck`; ECS does not look at that of the image.",
      ],
    },
    "what is wrong": {
      document: task({}),
      says: [
        'Container "web" has no health check; unless a load balancer asks it, ECS takes it for healthy as long as it runs.',
        "Add `healthCheck`; ECS does not look at that of the image.",
      ],
    },
  },
  unknown: [task({ healthCheck: UNKNOWN })],
});

describeRule("health/no-exit-code", "taskDefinition", {
  at: "containerDefinitions[0].healthCheck.command[1]",
  accepts: {
    "what is right": task({ healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"] } }),
    "among others": task({ healthCheck: { command: ["CMD-SHELL", "curl -sSf http://localhost/"] } }),
    "its long name": task({ healthCheck: { command: ["CMD-SHELL", "curl --fail http://localhost/"] } }),
    "what looks at the answer": task({
      healthCheck: { command: ["CMD-SHELL", "curl -s http://localhost/ | grep ok"] },
    }),
    "another program": task({ healthCheck: { command: ["CMD", "/healthcheck"] } }),
    "curl after another one": task({ healthCheck: { command: ["CMD-SHELL", "sleep 1; curl http://localhost/"] } }),
    "a program that ends like it": task({ healthCheck: { command: ["CMD-SHELL", "mycurl http://localhost/"] } }),
    "another way to the same": task({
      healthCheck: { command: ["CMD-SHELL", "curl --fail-with-body http://localhost/"] },
    }),
    "the code that it writes": task({ healthCheck: { command: ["CMD-SHELL", "curl -sw '%{http_code}' localhost"] } }),
    "something done about it": task({
      healthCheck: { command: ["CMD-SHELL", "curl http://localhost/ || exit 1 && test -f /ok"] },
    }),
  },
  rejects: {
    "much space": {
      document: task({ healthCheck: { command: ["CMD-SHELL", "  curl http://localhost/  ||  exit  10 "] } }),
      says: [
        'Container "web" is asked by curl, which takes an answer of 500 for one; the check passes whatever the program says.',
        "Add -f to curl.",
      ],
    },
    "no space": {
      document: task({ healthCheck: { command: ["CMD-SHELL", "curl http://localhost/ ||exit 1"] } }),
      says: [
        'Container "web" is asked by curl, which takes an answer of 500 for one; the check passes whatever the program says.',
        "Add -f to curl.",
      ],
    },
    "what is wrong": {
      document: task({ healthCheck: { command: ["CMD-SHELL", "curl http://localhost/ || exit 1"] } }),
      says: [
        'Container "web" is asked by curl, which takes an answer of 500 for one; the check passes whatever the program says.',
        "Add -f to curl.",
      ],
    },
    "without an exit": {
      document: task({ healthCheck: { command: ["CMD-SHELL", "curl -s http://localhost/"] } }),
      says: [
        'Container "web" is asked by curl, which takes an answer of 500 for one; the check passes whatever the program says.',
        "Add -f to curl.",
      ],
    },
  },
  unknown: [task({ healthCheck: { command: UNKNOWN } }), task({ healthCheck: { command: ["CMD-SHELL", UNKNOWN] } })],
});

describeRule("health/shell-form-sigterm", "taskDefinition", {
  at: "containerDefinitions[0].command",
  accepts: {
    "what is right": task({
      command: ["sh", "-c", "exec node server.js"],
      linuxParameters: { initProcessEnabled: true },
    }),
    "no shell": task({ command: ["node", "-c", "a"] }),
  },
  rejects: {
    "what is wrong": {
      document: task({ command: ["sh", "-c", "node server.js"], linuxParameters: { initProcessEnabled: true } }),
      says: [
        'Container "web" starts its program by a shell, ["sh","-c","node server.js"]; the shell keeps the signal to end, and the program is killed 30 seconds later.',
        "Write exec before the program.",
      ],
    },
  },
  unknown: [task({ command: ["sh", "-c", UNKNOWN] }), task({ command: UNKNOWN })],
});

describeRule("health/start-timeout-missing", "taskDefinition", {
  at: "containerDefinitions[1]",
  accepts: {
    "what is right": {
      family: "shop-api",
      containerDefinitions: [
        {
          name: "web",
          image: "public.ecr.aws/nginx/nginx:1.27",
          memory: 256,
          dependsOn: [{ containerName: "db", condition: "HEALTHY" }],
        },
        {
          name: "db",
          image: "public.ecr.aws/nginx/nginx:1.27",
          memory: 256,
          healthCheck: { command: ["CMD", "true"] },
          startTimeout: 120,
        },
      ],
    },
    "one that has to start": {
      family: "shop-api",
      containerDefinitions: [
        {
          name: "web",
          image: "public.ecr.aws/nginx/nginx:1.27",
          memory: 256,
          dependsOn: [{ containerName: "db", condition: "START" }],
        },
        { name: "db", image: "public.ecr.aws/nginx/nginx:1.27", memory: 256 },
      ],
    },
  },
  rejects: {
    "what is wrong": {
      document: {
        family: "shop-api",
        containerDefinitions: [
          {
            name: "web",
            image: "public.ecr.aws/nginx/nginx:1.27",
            memory: 256,
            dependsOn: [{ containerName: "db", condition: "HEALTHY" }],
          },
          {
            name: "db",
            image: "public.ecr.aws/nginx/nginx:1.27",
            memory: 256,
            healthCheck: { command: ["CMD", "true"] },
          },
        ],
      },
      says: [
        'Others wait for container "db", and nothing says how long; a container that never gets ready keeps its task waiting.',
        "Set `startTimeout`, like 120.",
      ],
    },
  },
  unknown: [
    {
      family: "shop-api",
      containerDefinitions: [
        {
          name: "web",
          image: "public.ecr.aws/nginx/nginx:1.27",
          memory: 256,
          dependsOn: [{ containerName: "db", condition: "HEALTHY" }],
        },
        {
          name: "db",
          image: "public.ecr.aws/nginx/nginx:1.27",
          memory: 256,
          startTimeout: UNKNOWN,
          healthCheck: { command: ["CMD", "true"] },
        },
      ],
    },
    {
      family: "shop-api",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/nginx/nginx:1.27", memory: 256, dependsOn: UNKNOWN },
        { name: "db", image: "public.ecr.aws/nginx/nginx:1.27", memory: 256 },
      ],
    },
  ],
});

describeRule("health/timeout-vs-interval", "taskDefinition", {
  at: "containerDefinitions[0].healthCheck",
  accepts: {
    "what is right": task({
      healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"], interval: 10, timeout: 5 },
    }),
    "the defaults": task({ healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"] } }),
    "the shortest interval": task({
      healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"], interval: 5 },
    }),
    "one second less": task({
      healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"], timeout: 29 },
    }),
  },
  rejects: {
    "what is wrong": {
      document: task({
        healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"], interval: 10, timeout: 10 },
      }),
      says: [
        'The health check of container "web" waits for its answer as long as for the next check; a program that hangs is found late.',
        "Set `timeout` below `interval`.",
      ],
    },
    "the usual interval": {
      document: task({ healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"], timeout: 30 } }),
      says: [
        'The health check of container "web" waits for its answer as long as for the next check; a program that hangs is found late.',
        "Set `timeout` below `interval`.",
      ],
    },
    "a second each": {
      document: task({
        healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"], interval: 6, timeout: 6 },
      }),
      says: [
        'The health check of container "web" waits for its answer as long as for the next check; a program that hangs is found late.',
        "Set `timeout` below `interval`.",
      ],
    },
  },
  unknown: [
    task({
      healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"], interval: UNKNOWN, timeout: 60 },
    }),
    task({
      healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"], interval: 5, timeout: UNKNOWN },
    }),
    task({ healthCheck: UNKNOWN }),
  ],
});
