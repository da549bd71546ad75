import type { AnyServiceProps, AnySidecarProps, ShiftProps } from "@ecs-dsl/dsl";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fields } from "../../../src/lower/fields/engine.ts";
import type { ContextOf, DocumentName } from "../../../src/lower/fields/places.ts";
import { raise } from "../../../src/lower/fields/raise.ts";
import { CLUSTER } from "../../../src/lower/fields/tables/cluster.ts";
import { REPOSITORY } from "../../../src/lower/fields/tables/repository.ts";
import { ROLLING } from "../../../src/lower/fields/tables/rolling.ts";
import { BLUE_GREEN, CANARY, LINEAR } from "../../../src/lower/fields/tables/shift.ts";
import { SERVICE } from "../../../src/lower/fields/tables/service.ts";
import { SIDECAR } from "../../../src/lower/fields/tables/sidecar.ts";
import { TASK } from "../../../src/lower/fields/tables/task.ts";
import { noun } from "../../../src/lower/nouns/noun.ts";
import { asDocument } from "../../../src/lower/resolve/deferred.ts";
import * as contexts from "./contexts.ts";
import { writtenProps } from "./written-props.ts";

const SECRETS = "arn:aws:secretsmanager:us-east-1:123456789012:secret";

const subject = noun({}, "api", "the api");

/** What a document of any props says again when the props are raised from it, and what is left of it. */
function thereAndBack<Props extends object, Name extends DocumentName>(
  fields: Fields<Props>,
  document: Name,
  props: Partial<Props>,
  context: ContextOf<Name>,
) {
  const lower = (given: Partial<Props>) => asDocument(fields.lower(document, { subject, props: given }, context));
  const written = lower(props);
  const raised = raise(fields, document, written, context);
  return { written, again: lower(raised.props), ...raised };
}

describe("raise", () => {
  const CASES = [
    everyWay(SIDECAR, "container", contexts.CONTAINER),
    everyWay(TASK, "container", contexts.CONTAINER),
    everyWay(TASK, "taskDefinition", contexts.TASK),
    everyWay(SERVICE, "service", contexts.SERVICE),
    everyWay(ROLLING, "service", contexts.SERVICE),
    everyWay(CANARY, "service", contexts.SERVICE),
    everyWay(LINEAR, "service", contexts.SERVICE),
    everyWay(CLUSTER, "cluster", contexts.CLUSTER),
    everyWay(REPOSITORY, "repository", { ...contexts.TAGGED, name: "shop/api" }),
  ];

  it("says what a person would write", () => {
    const container: AnySidecarProps = {
      image: "image",
      cpu: 128,
      ports: {
        http: 8080,
        metrics: { containerPort: 9090, protocol: "udp" },
        rpc: { containerPort: 50, appProtocol: "grpc" },
        "8000-8010": { containerPortRange: "8000-8010", protocol: "udp" },
      },
      environment: { LOG_LEVEL: "info", ZONE: "a" },
      environmentFiles: ["arn:aws:s3:::config/a.env"],
      secrets: {
        KEY: {
          kind: "secret",
          name: `${SECRETS}:prod/db-AbCdEf`,
          props: { key: "password", versionStage: "AWSPREVIOUS" },
        },
        TOKEN: { kind: "parameter", name: "/prod/token", props: {} },
      },
      mounts: { "/data": "data", "/etc/app": { volume: "config", readOnly: true } },
      volumesFrom: ["main", { sourceContainer: "init", readOnly: true }],
      dependsOn: { main: "START", init: "SUCCESS" },
      healthCheck: { command: "curl -f http://localhost/", interval: 10 },
      restartPolicy: { enabled: true, restartAttemptPeriod: 60 },
      ulimits: { nofile: 65_536, nproc: { softLimit: 10, hardLimit: 20 } },
      systemControls: { "net.core.somaxconn": "1024" },
      linuxParameters: { initProcessEnabled: true, capabilities: { drop: ["ALL"] }, tmpfs: { "/tmp": 64 } },
      gpu: 1,
      extraHosts: { db: "10.0.0.5" },
      dockerLabels: { team: "shop" },
    };
    expect(thereAndBack(SIDECAR, "container", container, contexts.CONTAINER).props).toEqual(container);
    const task = {
      cpu: 512,
      memory: 1024,
      ephemeralStorage: 50,
      volumes: {
        cache: {},
        uploads: { efs: "fs-12345678", accessPoint: "fsap-12345678", iam: false },
        logs: "/var/log",
        bucket: { s3Files: { fileSystem: "arn:aws:s3files:us-east-1:123456789012:file-system/fs-1" } },
      },
      tags: { team: "shop" },
    };
    expect(thereAndBack(TASK, "taskDefinition", task, contexts.TASK).props).toEqual(task);
    const service: Partial<AnyServiceProps> = {
      desiredCount: 3,
      enableExecuteCommand: true,
      healthCheckGracePeriodSeconds: 120,
      volumes: {
        disk: { ebs: { sizeInGiB: 20, volumeType: "io2", iops: 3000, kmsKey: "alias/shop", tags: { a: "b" } } },
      },
    };
    expect(thereAndBack(SERVICE, "service", service, contexts.SERVICE).props).toEqual(service);
    const rolling = { minimumHealthyPercent: 50, maximumPercent: 100, circuitBreaker: { rollback: false } };
    expect(thereAndBack(ROLLING, "service", rolling, contexts.SERVICE).props).toEqual(rolling);
    const shift: ShiftProps = {
      bakeTimeInMinutes: 5,
      lifecycleHooks: [{ pause: { timeoutInMinutes: 60, action: "CONTINUE" }, lifecycleStages: ["POST_SCALE_UP"] }],
      alarms: { alarmNames: ["errors"], enable: true, rollback: false },
    };
    expect(thereAndBack(BLUE_GREEN, "service", shift, contexts.SERVICE).props).toEqual(shift);
  });

  it("leaves what no property says, and what its property would not take", () => {
    const leftOf = (container: object) =>
      raise(SIDECAR, "container", { name: "api", ...container }, contexts.CONTAINER).rest;
    const kept = [
      { portMappings: [{ containerPort: 80 }] },
      { portMappings: [{ name: "media", containerPortRange: "80-90", protocol: "tcp" }] },
      {
        environment: [
          { name: "A", value: "1" },
          { name: "A", value: "2" },
        ],
      },
      { environmentFiles: [{ value: "arn:aws:s3:::config/a.env", type: "s4" }] },
      { resourceRequirements: [{ type: "InferenceAccelerator", value: "device" }] },
      { ulimits: [{ name: "files", softLimit: 1, hardLimit: 1 }] },
      { healthCheck: { interval: 5 } },
      { cpu: -1 },
      { stopTimeout: "30" },
      { name: "web" },
      { novelty: { of: ["AWS"] } },
    ];
    for (const container of kept) expect(leftOf(container)).toMatchObject(container);
    expect(leftOf({ user: "node", stopTimeout: 30 })).toEqual({});
  });

  it.each(CASES)("gives back what made the $document of $words", ({ shape, there }) => {
    fc.assert(
      fc.property(writtenProps(shape), ({ props }) => {
        const { written, again, rest } = there(props);
        expect(rest).toEqual({});
        expect(again).toEqual(written);
      }),
    );
  });
});

function everyWay<Props extends object, Name extends DocumentName>(
  fields: Fields<Props>,
  document: Name,
  context: ContextOf<Name>,
) {
  const there = (props: object) => thereAndBack(fields, document, props, context);
  return { words: fields.shape.words, document, shape: fields.shape, there };
}
