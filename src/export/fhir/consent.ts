import { compareText } from "../../logic/index.ts";
import { hl7, own } from "./codes.ts";
import { toPerson } from "./people.ts";
import { type FhirResource, present } from "./resource.ts";
import { idOf, type Scope, toPatient } from "./scope.ts";
import { concept } from "./words.ts";

/** One permission: for a part of life, or for a single fact. */
interface Given {
  readonly participant: string;
  readonly kind: "area" | "fact";
  readonly of: string;
  readonly since: string;
  readonly until: string | null;
}

/**
 * The customer's own consents in the record (her own data, by area or fact by fact, revocable): one for each and each recipient; a
 * withdrawn one is `inactive`. Care providers' disclosure permission is another thing and is not made here.
 */
export function consents(scope: Scope): FhirResource[] {
  const given = givenIn(scope);
  return given.map((one, index) => {
    const before = given.slice(0, index).filter((other) => keyOf(other) === keyOf(one));
    return consent(scope, one, before.length + 1);
  });
}

function givenIn({ record }: Scope): readonly Given[] {
  const byArea = (record?.consents ?? []).map(
    ({ area, ...rest }) => ({ ...rest, kind: "area", of: area }) as const,
  );
  const byFact = (record?.factConsents ?? []).map(
    ({ fact, ...rest }) => ({ ...rest, kind: "fact", of: fact }) as const,
  );
  return [...byArea, ...byFact].sort(
    (a, b) => compareText(keyOf(a), keyOf(b)) || compareText(a.since, b.since),
  );
}

function keyOf({ participant, kind, of }: Given): string {
  return `${participant} ${kind} ${of}`;
}

function consent(scope: Scope, { participant, kind, of, since, until }: Given, count: number): FhirResource {
  // The ids of consents by area are those of earlier exports.
  const id =
    kind === "area"
      ? idOf(scope, "Consent", participant, of, String(count))
      : idOf(scope, "Consent", participant, kind, of, String(count));
  return {
    resourceType: "Consent",
    id,
    status: until === null ? "active" : "inactive",
    scope: concept(scope, [hl7("consentscope", "patient-privacy")]),
    category: [concept(scope, [own(scope, "consent-category", "own-data")])],
    patient: toPatient(scope),
    dateTime: since,
    performer: [toPatient(scope)],
    policyRule: concept(scope, [own(scope, "consent-policy", "own-data")]),
    provision: {
      provision: [
        {
          type: "permit",
          period: present({ start: since, end: until }),
          actor: [
            {
              // Source: R4 value set security-role-type, v3 ParticipationType "information recipient".
              role: concept(scope, [hl7("v3-ParticipationType", "IRCP")]),
              reference: toPerson(scope, participant),
            },
          ],
          class: [own(scope, kind, of)],
        },
      ],
    },
  };
}
