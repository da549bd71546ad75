import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { task, fargate } from "../small-tasks.ts";

const on = (cpuArchitecture: unknown, image: unknown) => task({ image }, { runtimePlatform: { cpuArchitecture } });
const both = (first: string, second: string) => ({
  family: "shop-api",
  containerDefinitions: [first, second].map((image, index) => ({ name: `c${index}`, image, memory: 256 })),
});

describeRule("images/arch-mismatch", "taskDefinition", {
  accepts: {
    "the same": on("ARM64", "shop/api:1.4-arm64"),
    "a repository of the same": on("ARM64", "arm64v8/nginx:1.27"),
    "no name of one": on("ARM64", "shop/api:1.4"),
    "both of them": on("ARM64", "shop/api:1.4-arm64-amd64"),
    "a word that holds one": on("X86_64", "shop/farm64:1.4"),
    "a host that names one": on("X86_64", "arm64.example.com/shop/api:1.4"),
    "a digest": on("X86_64", `shop/api@sha256:${"0".repeat(64)}`),
    "nothing said on instances": task({ image: "shop/api:1.4-arm64" }),
    "two alike": both("shop/api:1-arm64", "shop/log:1-aarch64"),
  },
  rejects: {
    "the other": {
      document: on("X86_64", "shop/api:1.4-arm64"),
      at: "containerDefinitions[0].image",
      says: [
        'Container "web" runs an image for ARM64, and its task runs on X86_64; it does not start there ("exec format error").',
        "Name an image for that processor, or for both.",
      ],
    },
    "an old name": {
      document: on("ARM64", "shop/api-x86_64:1.4"),
      at: "containerDefinitions[0].image",
      says: [
        'Container "web" runs an image for X86_64, and its task runs on ARM64; it does not start there ("exec format error").',
        "Name an image for that processor, or for both.",
      ],
    },
    "nothing said on Fargate": {
      document: fargate({ image: "arm64v8/nginx:1.27" }),
      at: "containerDefinitions[0].image",
      says: [
        'Container "web" runs an image for ARM64, and its task says no processor, which is X86_64 on Fargate; it does not start there ("exec format error").',
        "Name an image for that processor, or for both.",
      ],
    },
    "two that differ": {
      document: both("shop/api:1-arm64", "shop/log:1-amd64"),
      at: "containerDefinitions[1].image",
      says: [
        'Container "c1" runs an image for X86_64, and another container of its task runs one for ARM64; it does not start there ("exec format error").',
        "Name an image for that processor, or for both.",
      ],
    },
  },
  unknown: [
    on(UNKNOWN, "shop/api:1.4-arm64"),
    on("X86_64", UNKNOWN),
    on("X86_64", "shop/api:${TAG}-arm64"),
    task({ image: "shop/api:1.4-arm64" }, { runtimePlatform: UNKNOWN }),
  ],
});

const ROUTER = "public.ecr.aws/aws-observability/aws-for-fluent-bit";

describeRule("images/firelens-latest", "taskDefinition", {
  at: "containerDefinitions[0].image",
  accepts: {
    "a version": task({ image: `${ROUTER}:3.4.3` }),
    stable: task({ image: `${ROUTER}:stable` }),
    "no tag, which another rule reports": task({ image: ROUTER }),
    "another image": task({ image: "nginx:latest" }),
  },
  rejects: {
    latest: {
      document: task({ image: `${ROUTER}:latest` }),
      says: [
        'Container "web" routes logs with "latest" of AWS for Fluent Bit, which goes over to new major versions.',
        'Name a version, or "stable", which AWS tests longer.',
      ],
    },
  },
  unknown: [task({ image: UNKNOWN }), task({ image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:${TAG}" })],
});
