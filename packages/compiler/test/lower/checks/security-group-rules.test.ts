import { fileSystem, type FileSystem, service, type Service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const size = { cpu: 256, memory: 512, image: IMAGE } as const;

function some(count: number, make: (name: string) => Service): readonly Service[] {
  return Array.from({ length: count }, (_, index) => make(`shop-${index}`));
}

function calling(count: number) {
  const auth = service("auth", { ...size, ports: { http: 8080 } });
  const callers = some(count, (name) => service(name, { ...size, environment: { AUTH_URL: auth.url("http") } }));
  return lowerShop({ workloads: [auth, ...callers] });
}

function mounting(count: number, files: FileSystem) {
  return lowerShop({
    workloads: some(count, (name) =>
      service(name, { ...size, volumes: { files }, container: { name: "app" }, mounts: { "/files": "files" } }),
    ),
  });
}

describe("a security group", () => {
  it("lets 60 in", () => {
    expect(calling(60).findings).toEqual([]);
    expect(codesOf(mounting(60, fileSystem("files")))).not.toContain("config/security-group-rules at app");
  });

  it("is reported with one more, which a raised quota allows", () => {
    const lowered = calling(61);
    expect(lowered.findings.map(({ severity }) => severity)).toEqual(["warning"]);
    expect(textsOf(lowered)).toEqual([
      [
        '61 rules let others into the security group "SecurityGroup" of stack "shop-production-auth"; EC2 takes 60 before the account\'s quota is raised.',
        'Raise the quota "Inbound or outbound rules per security group" of Amazon VPC before you deploy, and accept this finding, or divide what so many refer to.',
      ],
    ]);
  });

  it("of a file system counts, too", () => {
    const texts = textsOf(mounting(61, fileSystem("files"))).map(([message]) => message);
    expect(texts.filter((text) => text.startsWith("61 rules"))).toEqual([
      expect.stringContaining('the security group "SecurityGroup" of stack "shop-production-file-system-files"'),
    ]);
  });
});
