import { PalvelupolkuError } from "../diagnostic/index.ts";
import type { Mandate, PlanItem, Text } from "../model/index.ts";

/** Someone who would do a task. */
export interface Actor {
  /** `customer`: the person or entrepreneur whose plan it is. `helper`: anyone who acts for them. `authority`: an official. */
  readonly is: "customer" | "helper" | "authority";
  /** How the actor can identify: not at all, by visit or paper with an identity card, or strongly. */
  readonly identification: "none" | "identity-card" | "strong";
  /** Mandates and rights that the customer has given to a helper, in force now and for this matter. */
  readonly mandates?: readonly Mandate[];
}

/** Whether someone may do a task, why, and what would let them. */
export interface MayDo {
  readonly may: boolean;
  readonly reason: MayDoReason;
  /** The reason in words. */
  readonly text: Text;
  /** Any one of these mandates would let a helper do it. Empty: none would, or none is needed. */
  readonly wouldDo: readonly Mandate[];
}

export type MayDoReason = keyof typeof reasons;

const reasons = {
  "own-matter": {
    fi: "Asia on oma, ja tunnistautuminen riittää.",
    sv: "Ärendet är ens eget, och identifieringen räcker.",
    en: "It is one's own matter, and the identification is enough.",
  },
  "no-identification-needed": {
    fi: "Asiaan ei tarvita tunnistautumista.",
    sv: "Ärendet kräver ingen identifiering.",
    en: "The matter needs no identification.",
  },
  "has-mandate": {
    fi: "Valtuus riittää tähän asiaan.",
    sv: "Fullmakten räcker för ärendet.",
    en: "The mandate is enough for this matter.",
  },
  "needs-strong-identification": {
    fi: "Asiaan tarvitaan vahva tunnistautuminen.",
    sv: "Ärendet kräver stark identifiering.",
    en: "The matter needs strong identification.",
  },
  "needs-identification": {
    fi: "Asiaan tarvitaan tunnistautuminen verkossa tai henkilötodistus käynnillä.",
    sv: "Ärendet kräver identifiering på nätet eller identitetsbevis vid besök.",
    en: "The matter needs identification online, or an identity card at a visit.",
  },
  "needs-mandate": {
    fi: "Asian voi hoitaa toisen puolesta vain valtuudella.",
    sv: "Ärendet kan skötas för någon annan bara med fullmakt.",
    en: "The matter can be handled for another person only with a mandate.",
  },
  "personal-only": {
    fi: "Asian voi hoitaa vain henkilö itse.",
    sv: "Ärendet kan bara personen själv sköta.",
    en: "Only the person can handle the matter.",
  },
  "mandate-not-known": {
    fi: "Ei ole tiedossa, millä valtuudella toinen voi hoitaa asian. Kysy palvelusta tai hoitakaa asia yhdessä.",
    sv: "Det är inte känt vilken fullmakt som låter någon annan sköta ärendet. Fråga tjänsten eller sköt ärendet tillsammans.",
    en: "It is not known which mandate lets another person handle the matter. Ask the service, or do it together.",
  },
  "authority-decides": {
    fi: "Viranomainen käsittelee asian, mutta ei tee sitä puolesta.",
    sv: "Myndigheten behandlar ärendet men gör det inte för någon.",
    en: "An authority handles the matter and does not do it for anyone.",
  },
} as const;

/**
 * Whether an actor may do a task of a plan: yes or no, with the reason, and the mandates that would do. What is not known is
 * answered with no, and says so. Source: identification and mandates of the task's service (Suomi.fi e-Authorizations;
 * rights of a service's own). Throws `call/bad-option` for what is no task or no actor.
 */
export function whoMayDo(task: Pick<PlanItem, "identification" | "mandate">, actor: Actor): MayDo {
  const isThere = (passed: unknown) => typeof passed === "object" && passed !== null;
  if (!isThere(task) || !isThere(actor))
    throw new PalvelupolkuError("call/bad-option", "pass a task of the plan, and who would do it");
  const { is, identification, mandates = [] } = actor;
  const { identification: needed, mandate } = task;
  if (is === "authority") return answer(false, "authority-decides");
  if (is === "customer") return identified(needed, identification, []);
  if (mandate === null && needed === "none") return answer(true, "no-identification-needed");
  if (mandate === null) return answer(false, "mandate-not-known");
  if (mandate.length === 0) return answer(false, "personal-only");
  const held = mandate.filter((one) => mandates.includes(one));
  if (held.length === 0) return answer(false, "needs-mandate", mandate);
  // A paper mandate is shown at a visit or sent, where an identity card is enough.
  const asked = held.includes("power-of-attorney") && needed === "strong" ? "strong-or-visit" : needed;
  const found = identified(asked, identification, mandate);
  return found.may ? answer(true, "has-mandate") : found;
}

/** Whether the identification is enough for one's own matter. */
function identified(
  needed: PlanItem["identification"],
  identification: Actor["identification"],
  wouldDo: readonly Mandate[],
): MayDo {
  if (needed === "none") return answer(true, "no-identification-needed");
  if (identification === "strong") return answer(true, "own-matter");
  if (needed !== "strong-or-visit") return answer(false, "needs-strong-identification", wouldDo);
  return identification === "identity-card"
    ? answer(true, "own-matter")
    : answer(false, "needs-identification", wouldDo);
}

function answer(may: boolean, reason: MayDoReason, wouldDo: readonly Mandate[] = []): MayDo {
  return { may, reason, text: reasons[reason], wouldDo };
}
