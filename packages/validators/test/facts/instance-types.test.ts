import { describe, expect, it } from "vitest";
import {
  architectureOf,
  hasNeuronDevices,
  hasNvidiaGpus,
  instanceType,
  isInstanceTypeName,
} from "../../src/facts/instance-types.ts";

/** What AWS says of each letter: https://aws.amazon.com/ec2/instance-types. */
const GIB_PER_VCPU: Readonly<Record<string, number>> = { c: 2, m: 4, r: 8 };

const SIZES = "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge";

describe.each([
  ["m5 m5d r5 r5d", `${SIZES} 24xlarge metal:96`, "medium 32xlarge 48xlarge"],
  ["m5a r5a c5a", `${SIZES} 24xlarge`, "medium 32xlarge 48xlarge metal"],
  ["c5 c5d", "large xlarge 2xlarge 4xlarge 9xlarge 12xlarge 18xlarge 24xlarge metal:96", "medium 8xlarge 16xlarge"],
  ["m6i c6i r6i", `${SIZES} 24xlarge 32xlarge metal:128`, "medium 48xlarge"],
  ["m6a c6a r6a", `${SIZES} 24xlarge 32xlarge 48xlarge metal:192`, "medium 96xlarge"],
  ["m7i c7i r7i", `${SIZES} 24xlarge 48xlarge metal-24xl:96 metal-48xl:192`, "medium 32xlarge metal"],
  ["m7a c7a r7a", `medium ${SIZES} 24xlarge 32xlarge 48xlarge metal-48xl:192`, "metal-24xl metal"],
  ["m6g m6gd c6g c6gd r6g r6gd", `medium ${SIZES} metal:64`, "nano 24xlarge"],
  ["m7g m7gd c7g c7gd r7g", `medium ${SIZES} metal:64`, "nano 24xlarge"],
  ["c6gn", `medium ${SIZES}`, "24xlarge metal"],
  ["m8g c8g r8g", `medium ${SIZES} 24xlarge 48xlarge metal-24xl:96 metal-48xl:192`, "32xlarge metal"],
])("the families %s", (families, sizes, others) => {
  it.each(families.split(" "))("%s give by their size vCPUs, memory and network interfaces", (family) => {
    for (const [size = "", metal] of sizes.split(" ").map((one) => one.split(":"))) {
      const vcpus = metal === undefined ? vcpusOf(size) : Number(metal);
      expect(instanceType(`${family}.${size}`), `${family}.${size}`).toEqual({
        vcpus,
        memoryMib: vcpus * (GIB_PER_VCPU[family.charAt(0)] ?? Number.NaN) * 1024,
        interfaces: interfacesOf(vcpus),
        gpus: 0,
      });
    }
  });

  it.each(families.split(" "))("%s come in no other size", (family) => {
    expect(others.split(" ").filter((size) => instanceType(`${family}.${size}`) !== undefined)).toEqual([]);
  });
});

/** A `large` is half an `xlarge`, a `12xlarge` is twelve of them. */
function vcpusOf(size: string): number {
  if (size === "medium") return 1;
  return size === "large" ? 2 : 4 * Number(size.replace("xlarge", "") || 1);
}

/** Those of a usual type: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html. */
function interfacesOf(vcpus: number): number {
  if (vcpus <= 2) return vcpus + 1;
  if (vcpus <= 8) return 4;
  return vcpus < 64 ? 8 : 15;
}

// What follows no such rule. Sources: the pages above and https://docs.aws.amazon.com/ec2/latest/instancetypes.
it.each([
  ["t3.nano", 2, 0.5, 2, 0],
  ["t3.micro", 2, 1, 2, 0],
  ["t3.small", 2, 2, 3, 0],
  ["t3.medium", 2, 4, 3, 0],
  ["t3.2xlarge", 8, 32, 4, 0],
  ["t3a.micro", 2, 1, 2, 0],
  ["t3a.small", 2, 2, 2, 0],
  ["t3a.large", 2, 8, 3, 0],
  ["t4g.small", 2, 2, 3, 0],
  ["t4g.xlarge", 4, 16, 4, 0],
  ["c5n.large", 2, 5.25, 3, 0],
  ["c5n.9xlarge", 36, 96, 8, 0],
  ["c5n.18xlarge", 72, 192, 15, 0],
  ["g4dn.xlarge", 4, 16, 3, 1],
  ["g4dn.12xlarge", 48, 192, 8, 4],
  ["g4dn.metal", 96, 384, 15, 8],
  ["g5.xlarge", 4, 16, 4, 1],
  ["g5.12xlarge", 48, 192, 15, 4],
  ["g5.48xlarge", 192, 768, 7, 8],
  ["g5g.xlarge", 4, 8, 4, 1],
  ["g5g.16xlarge", 64, 128, 15, 2],
  ["g6.2xlarge", 8, 32, 4, 1],
  ["g6.48xlarge", 192, 768, 15, 8],
  ["g6e.xlarge", 4, 32, 4, 1],
  ["g6e.24xlarge", 96, 768, 20, 4],
  ["p4d.24xlarge", 96, 1152, 60, 8],
  ["p5.48xlarge", 192, 2048, 64, 8],
  ["inf2.xlarge", 4, 16, 4, 0],
  ["inf2.48xlarge", 192, 768, 15, 0],
  ["trn1.2xlarge", 8, 32, 4, 0],
  ["trn1.32xlarge", 128, 512, 40, 0],
])("knows that %s has %d vCPUs, %d GiB, %d network interfaces and %d GPUs", (type, vcpus, gib, interfaces, gpus) => {
  expect(instanceType(type)).toEqual({ vcpus, memoryMib: gib * 1024, interfaces, gpus });
});

it.each(["m99.large", "m7g.lar", "m7g", "m7g.", "", "large", "m7g large", "constructor.large", "x.y:", "t4g.4xlarge"])(
  "leaves %j alone",
  (type) => {
    expect(instanceType(type)).toBeUndefined();
  },
);

it.each(["m7g.large", "u7i-12tb.224xlarge", "m7g.metal-48xl", "a1.large", "u-6tb1.112xlarge", "c8gd.24xlarge"])(
  "takes %s for the name of a type",
  (type) => {
    expect(isInstanceTypeName(type)).toBe(true);
  },
);

it.each([
  "m7g",
  "M7G.large",
  "m7g.Large",
  "m7g.large.x",
  "m7g.large ",
  " m7g.large",
  "m7g_large",
  "m7g/large",
  ".large",
  "m7g.",
  "7m.large",
  "-m7g.large",
  "m7 g.large",
  "m7g.-large",
  "m7g.x large",
])("takes %j for none", (type) => {
  expect(isInstanceTypeName(type)).toBe(false);
});

describe("the processor of a type", () => {
  const GRAVITON = "a1 t4g m6g m6gd m7g m8g c6gn c7gd c8gn r7g r8gd x2gd x8g i4g i8g im4gn is4gen g5g hpc7g";
  it.each(GRAVITON.split(" "))("%s is Graviton", (family) => {
    expect(architectureOf(`${family}.large`)).toBe("ARM64");
  });

  const OTHERS =
    "t2 t3 t3a m5 m5ad m5zn m7i-flex m8i c5 c7a r6idn x2iedn i3en i4i d3 g4dn g4ad g5 g6e gr6 p4d p5en inf2 trn1";
  it.each([...OTHERS.split(" "), "u-6tb1", "u7i-12tb", "u7in-16tb", "hpc6a", "vt1", "f2", "z1d", "dl1"])(
    "%s is of Intel or AMD",
    (family) => {
      expect(architectureOf(`${family}.large`)).toBe("X86_64");
    },
  );

  it("is told by the family of any generation, not by the size", () => {
    expect(architectureOf("m10g.large")).toBe("ARM64");
    expect(architectureOf("m7i.m7g.large")).toBe("X86_64");
  });
});

it("tells what computes models by its name", () => {
  const gpus = ["p2", "p3dn", "p4d", "p4de", "p5", "p5en", "p6-b200", "g3s", "g4dn", "g5", "g5g", "g6", "g6e", "gr6"];
  const chips = ["inf1", "inf2", "trn1", "trn1n", "trn2"];
  const others = ["g4ad", "m7g", "c6gn", "is4gen", "i4i", "im4gn", "t4g", "t3", "r6g", "hpc7g", "dl1", "vt1", "f2"];
  const types = [...gpus, ...chips, ...others].map((family) => `${family}.xlarge`);
  expect(types.filter(hasNvidiaGpus)).toEqual(gpus.map((family) => `${family}.xlarge`));
  expect(types.filter(hasNeuronDevices)).toEqual(chips.map((family) => `${family}.xlarge`));
});
