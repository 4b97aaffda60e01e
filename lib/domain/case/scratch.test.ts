import { test } from "vitest";
import { shippedPolicy } from "../policy/profiles";
import { PROFILE_NAMES } from "../policy/policy";
import { deadEnds, nameOf, unownedPlaces, walk } from "../testing/walk";
test.each(PROFILE_NAMES)("%s", (name) => {
  const t = performance.now();
  const w = walk({ ...shippedPolicy(name), offersPerSide: 1, infoRequests: 1 });
  console.log(name, w.places.size, w.steps.length, w.decided, Math.round(performance.now() - t), "unowned", unownedPlaces(w).length, unownedPlaces(w).slice(0,3).map(nameOf), "dead", deadEnds(w).length, deadEnds(w).slice(0,3).map(nameOf));
}, 120000);
