import { expect, it } from "vitest";
import { imported, importedContainer, SERVICE, TASK } from "./importing.ts";

it("writes what ECS has anyway as nobody would", () => {
  const { text, remarks } = importedContainer(
    {
      cpu: 0,
      portMappings: [
        { containerPort: 80, hostPort: 80, protocol: "tcp" },
        { containerPort: 80, protocol: "tcp" },
      ],
      mountPoints: [{ sourceVolume: "data", containerPath: "/data", readOnly: false }],
      volumesFrom: [],
    },
    { cpu: ".25 vCPU", memory: "0.5GB", volumes: [{ name: "data", host: {} }] },
  );
  expect(text).toContain("cpu: 256,\n  memory: 512,");
  expect(text).toContain("ports: { http: 80 },");
  expect(text).toContain('mounts: { "/data": "data" },');
  expect(text).not.toMatch(/cpu: 0|hostPort|readOnly|volumesFrom/);
  expect(remarks.filter((remark) => remark.includes("port"))).toEqual([
    'containerDefinitions[0].portMappings[0].name: The port gets a name, "http", by which routes and other services call it.',
  ]);
});

it("keeps the names that ports have, and gives ranges none", () => {
  const { text, remarks } = importedContainer({
    portMappings: [
      { name: "web", containerPort: 80 },
      { name: "media", containerPortRange: "9000-9010", protocol: "udp" },
      { name: "nothing" },
    ],
  });
  expect(text).toContain('ports: { web: 80, "9000-9010": { containerPortRange: "9000-9010", protocol: "udp" } },');
  expect(remarks).toContain("containerDefinitions[0].portMappings[1].name: A range has no name.");
  expect(remarks).toContain("containerDefinitions[0].portMappings[2]: It names no port.");
});

it("encrypts the connections to file systems, and says so", () => {
  const { text, remarks } = imported({
    ...TASK,
    volumes: [{ name: "data", efsVolumeConfiguration: { fileSystemId: "fs-12345678", rootDirectory: "/" } }],
  });
  expect(text).toContain('volumes: { data: { efs: "fs-12345678", iam: false } },');
  expect(remarks).toContain(
    "volumes[0].efsVolumeConfiguration: The connection to the file system is encrypted from now on.",
  );
});

it("has the network that Fargate, and that instances have", () => {
  const fargate = imported({ ...TASK, networkMode: "bridge" }, SERVICE);
  expect(fargate.remarks).toContain("networkMode: Tasks on Fargate have network interfaces of their own.");
  const { networkMode: _, ...others } = TASK;
  const instances = imported({ ...others, requiresCompatibilities: ["EC2"] });
  expect(instances.text).toContain('networkMode: "bridge",');
  expect(imported({ ...TASK, networkMode: "none", requiresCompatibilities: ["EC2"] }).remarks).toContain(
    "networkMode: The language has no tasks without a network.",
  );
});

it("takes tags that have names", () => {
  const { text, remarks } = imported({ ...TASK, tags: [{ key: "team", value: "shop" }, { value: "x" }] });
  expect(text).toContain('tags: { team: "shop" },');
  expect(remarks).toContain("tags[1]: A tag has a name.");
});
