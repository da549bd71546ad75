import { describe, expect, it } from "vitest";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { check } from "../../../src/check.ts";
import { DIGEST, PLACEHOLDERS, REPOSITORY, running } from "./images.ts";

describeRule("images/latest-tag", "taskDefinition", {
  at: "containerDefinitions[0].image",
  accepts: {
    ...PLACEHOLDERS,
    "a version": running(`${REPOSITORY}:1.4.2`),
    "a version that begins alike": running(`${REPOSITORY}:latest-1.4.2`),
    "a digest": running(`${REPOSITORY}@${DIGEST}`),
    "a digest behind the tag": running(`${REPOSITORY}:latest@${DIGEST}`),
    "no tag, which another rule reports": running(REPOSITORY),
    "a registry with a port": running("localhost:5000/latest"),
  },
  rejects: {
    latest: {
      document: running(`${REPOSITORY}:latest`),
      says: [
        'Container "web" runs the tag "latest", which moves: a later deployment or a rollback may get another image.',
        'Name a build, like ":1.4.2", or a digest.',
      ],
    },
    "a branch": {
      document: running("nginx:main"),
      severity: "info",
      says: [
        'Container "web" runs the tag "main", which moves: a later deployment or a rollback may get another image.',
        'Name a build, like ":1.4.2", or a digest.',
      ],
    },
    "a repository that is filled in": {
      document: running("${REPOSITORY}:latest"),
      says: [
        'Container "web" runs the tag "latest", which moves: a later deployment or a rollback may get another image.',
        'Name a build, like ":1.4.2", or a digest.',
      ],
    },
    "a registry with a port": {
      document: running("registry.example:5000/api:latest"),
      says: [
        'Container "web" runs the tag "latest", which moves: a later deployment or a rollback may get another image.',
        'Name a build, like ":1.4.2", or a digest.',
      ],
    },
  },
  unknown: [running(UNKNOWN)],
});

describe("images/latest-tag", () => {
  it("warns of latest and advises against branches and channels", () => {
    const severities = ["latest", "main", "master", "stable", "edge"].map(
      (tag) => check([{ kind: "taskDefinition", name: "shop", value: running(`shop/api:${tag}`) }])[0]?.severity,
    );
    expect(severities).toEqual(["warning", "info", "info", "info", "info"]);
  });
});
