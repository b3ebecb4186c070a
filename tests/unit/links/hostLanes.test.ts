import type { ClaimedAddress } from "@/links/claims";
import { createHostLanes } from "@/links/hostLanes";
import { freshStanding } from "@/links/stateMachine";

const address = (name: string): ClaimedAddress => ({
  id: 0,
  url: name,
  host: name.charAt(0),
  standing: freshStanding,
  watch: { previous: null, declaredType: null },
});
const lanesOf = (...names: string[]) => {
  const lanes = createHostLanes({ perHost: 2 });
  lanes.add(names.map(address), { asked: false, leasedAt: 0 });
  return lanes;
};
const take = (lanes: ReturnType<typeof createHostLanes>, count: number) =>
  Array.from({ length: count }, () => lanes.next()?.address.url ?? "–");

describe("hosts take turns", () => {
  it("first one of each, then a second, never a third", () => {
    const lanes = lanesOf("a1", "a2", "a3", "a4", "b1", "b2", "c1");
    expect(take(lanes, 7)).toEqual(["a1", "b1", "c1", "a2", "b2", "–", "–"]);
    expect(lanes.waiting()).toBe(2);
  });

  it("a place that is free again is taken in turn", () => {
    const lanes = lanesOf("a1", "a2", "a3", "b1", "b2", "b3");
    take(lanes, 4);
    lanes.leave("b");
    lanes.leave("b");
    lanes.leave("a");
    expect(take(lanes, 3)).toEqual(["b3", "a3", "–"]);
  });

  it("what a person asked for goes first", () => {
    const lanes = lanesOf("a1", "a2");
    lanes.add([address("a9")], { asked: true, leasedAt: 0 });
    expect(take(lanes, 2)).toEqual(["a9", "a1"]);
  });

  it("a host is in hand until its last address is done", () => {
    const lanes = lanesOf("a1", "b1");
    take(lanes, 2);
    expect([lanes.has("a"), lanes.size(), lanes.waiting()]).toEqual([true, 2, 0]);
    lanes.leave("a");
    expect([lanes.has("a"), lanes.size()]).toEqual([false, 1]);
  });
});
