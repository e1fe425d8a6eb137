/** What is said about distinctions, exclusions and the verdict. Titles come from the law in both languages. */

interface Read {
  indicator: string;
  match: string;
  /** "read as", or less sure. */
  read: string;
  title: string;
  kind: string;
  ground: string;
  why: string;
}

export const en = {
  "distinction/too-many": (a: { count: number; limit: number }) =>
    `${a.count} indicators in this file distinguish, more than the ${a.limit} that are tested at once; those from here on were not. Split the file into several profiles.`,
  "distinction/test-missing": (a: Read) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, ${a.kind} on ${a.ground}. ${a.why} There is no justification test (rechtvaardigingstoets) for it yet.`,
  "distinction/purpose-missing": (a: Read & { excluded: string }) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, ${a.kind} on ${a.ground}. ${a.why} State the purpose of the profile first: what is asked depends on it.${a.excluded === "" ? "" : ` In control this is excluded (${a.excluded}).`}`,
  "distinction/purpose-unconfirmed": (a: Read & { excluded: string; purpose: string }) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, ${a.kind} on ${a.ground}. ${a.why} The purpose "${a.purpose}" is stated here, and the policy does not confirm it, so it does not count yet: ask governance for an entry under \`uses\` in tenzij.yaml, or state the purpose it really has.${a.excluded === "" ? "" : ` In control this is excluded (${a.excluded}).`}`,
  "distinction/left-out": (a: Read) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, ${a.kind} on ${a.ground}, and stands among what is left out. Is this column left out of the data, or are people left out of control by it? Say which under \`reading\` in the record.`,
  "distinction/measured": (a: Read) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, ${a.kind} on ${a.ground}, and stands among what a model is measured for. Is it only measured, and never used to pick people? Say so under \`reading\` in the record.`,
  "distinction/tested": (a: Read) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, ${a.kind} on ${a.ground}. The justification test (rechtvaardigingstoets) covers it.`,
  "distinction/unfinished": (a: Read) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, ${a.kind} on ${a.ground}. The justification test (rechtvaardigingstoets) is begun and not finished.`,
  "distinction/stale": (a: Read) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, ${a.kind} on ${a.ground}. The justification test (rechtvaardigingstoets) covers it, but part of it has to be answered again.`,
  "distinction/excluded": (a: Read) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, ${a.kind} on ${a.ground}. ${a.why} It is excluded here.`,
  "distinction/question": (a: Read) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, a possible stand-in for ${a.ground}. ${a.why} Does it stand in for it here? Answer the proxy question.`,
  "distinction/answered": (a: Read) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, a possible stand-in for ${a.ground}. The proxy question is answered.`,
  "distinction/asked-together": (a: Read) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, a possible stand-in for ${a.ground}. One answer is asked for this criterion and the other possible proxies together.`,
  "distinction/reading-missing": (a: Read) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, ${a.kind} on ${a.ground}. ${a.why} It is not certain that this is what it says, so nothing else is asked yet: a lawyer (jurist) answers in the record under \`reading\`, \`is: as-read\`, or \`is: something-else\` with what it means and why.`,
  "distinction/inference-missing": (a: Read) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, ${a.kind} on ${a.ground}. ${a.why} Full automation would exclude it. A lawyer (jurist) says in the record under \`reading\` whether it does here: \`is: as-read\`, and then it is excluded, or \`is: something-else\` with what it means and why.`,
  "distinction/reading-asked": (a: Read) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, ${a.kind} on ${a.ground}. The record is asked whether this is what it says.`,
  "distinction/reading-question": (a: Read) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, ${a.kind} on ${a.ground}. ${a.why} Is this what it says? If not, give it a name that says what it is, or answer in the record under \`reading\`.`,
  "distinction/read-otherwise": (a: Read) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, but the record says that it means something else here. The signers sign that.`,
  "distinction/set-apart": (a: Read & { use: string }) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, ${a.kind} on ${a.ground}. The policy confirms that it is used for ${a.use} and not for selection.`,
  "distinction/corrected": (a: { indicator: string; match: string; title: string; means: string; by: string }) =>
    `"${a.indicator}": "${a.match}" looks like ${a.title}, but the policy reads it as "${a.means}" (${a.by}).`,
  "distinction/used-through": () => "It comes in through this alias or merge key.",
  "distinction/also-here": () => "Also read here.",
  "exclusion/holds": (a: { indicator: string; match: string; title: string; ground: string; text: string }) =>
    `"${a.indicator}": "${a.match}" is read as ${a.title}, on ${a.ground}. ${a.text}`,
  "exclusion/profile": (a: { text: string }) => `${a.text} The policy applies this to every such profile.`,
  "exclusion/stated-here": () => "This is where the profile states it.",
  "exception/postpones": (a: { indicator: string; reason: string; owner: string; until: string }) =>
    `"${a.indicator}" is postponed until ${a.until} by an exception of ${a.owner}: ${a.reason.replace(/\.$/, "")}. What is asked stays asked.`,
  "mention/information": (a: { match: string; title: string }) =>
    `"${a.match}" is mentioned here (${a.title}), outside any indicator. Nothing is asked.`,
  "mention/switched-off": (a: { match: string; title: string }) =>
    `"${a.match}" (${a.title}) is switched off here. Nothing is asked until it is switched on.`,
  "mention/contradicts": (a: { match: string; title: string; indicator: string }) =>
    `The text says that "${a.match}" (${a.title}) is not used, but indicator "${a.indicator}" uses it. Correct one of the two.`,
  "mention/names-profile": (a: { match: string; title: string }) =>
    `The profile itself is named after "${a.match}" (${a.title}), and none of its indicators shows that. A profile may not be aimed at one descent or nationality: say what it picks people by, or give it another name.`,
  "fact/unknown": (a: { key: string; text: string; known: string }) =>
    `"${a.text}" is not a value of ${a.key} that Tenzij knows, so nothing follows from it. Known: ${a.known}.`,
  "fact/unconfirmed": (a: { key: string; text: string }) =>
    `"${a.text}" would soften what is asked, so it only counts when the policy confirms it. Ask governance for an entry under \`uses\` in tenzij.yaml for ${a.key}.`,
  "fact/not-one": (a: { key: string }) =>
    `\`${a.key}\` states one thing, in one word. Write that word behind it, not a list or a map.`,
  "fact/twice": (a: { key: string; text: string; otherKey: string; otherText: string }) =>
    `What \`${a.key}: ${a.text}\` states is also stated by \`${a.otherKey}: ${a.otherText}\`. Keep one of the two, so that nobody changes only the other.`,
  "fact/contradicts": (a: { key: string; text: string; otherKey: string; otherText: string }) =>
    `\`${a.key}: ${a.text}\` and \`${a.otherKey}: ${a.otherText}\` state two different things. Until one of them is gone the stricter counts, and the profile waits.`,
  "fact/not-stated": (a: { fact: string; line: string; record: string }) =>
    `Not stated: ${a.fact}. What is not stated is asked, since what can be tested depends on it. Add a line \`${a.line}\` to the profile or to a wrapper beside it, or under \`facts\` in ${a.record}.`,
  "fact/softens": (a: { key: string; text: string }) =>
    `\`${a.key}: ${a.text}\` asks less than control does. A record cannot say so: state it in the profile, and let the protected policy confirm it under \`uses\`.`,
  "fact/stated-here": (a: { key: string; text: string }) => `\`${a.key}: ${a.text}\` stands here.`,
  "rule/failed": (a: { rule: string }) =>
    `Rule ${a.rule} failed on this file, so it cannot be judged. Please report this with the file.`,
};

export const nl: typeof en = {
  "distinction/too-many": (a) =>
    `${a.count} indicatoren in dit bestand maken onderscheid, meer dan de ${a.limit} die tegelijk worden getoetst; die vanaf hier zijn niet getoetst. Splits het bestand in meer profielen.`,
  "distinction/test-missing": (a) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}: ${a.kind} op grond van ${a.ground}. ${a.why} Er is nog geen rechtvaardigingstoets voor.`,
  "distinction/purpose-missing": (a) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}: ${a.kind} op grond van ${a.ground}. ${a.why} Vermeld eerst het doel van het profiel: daarvan hangt af wat er wordt gevraagd.${a.excluded === "" ? "" : ` Bij controle is dit uitgesloten (${a.excluded}).`}`,
  "distinction/purpose-unconfirmed": (a) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}: ${a.kind} op grond van ${a.ground}. ${a.why} Het doel "${a.purpose}" is vermeld, maar het beleid bevestigt het niet; het telt dus nog niet. Vraag om een regel onder \`uses\` in tenzij.yaml, of vermeld het doel dat het werkelijk heeft.${a.excluded === "" ? "" : ` Bij controle is dit uitgesloten (${a.excluded}).`}`,
  "distinction/left-out": (a) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}: ${a.kind} op grond van ${a.ground}, en staat bij wat is weggelaten. Blijft deze kolom buiten de gegevens, of blijven er mensen door buiten controle? Zeg het onder \`reading\` in het toetsverslag.`,
  "distinction/measured": (a) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}: ${a.kind} op grond van ${a.ground}, en staat bij wat van een model wordt gemeten. Wordt het alleen gemeten, en nooit gebruikt om mensen te kiezen? Zeg het onder \`reading\` in het toetsverslag.`,
  "distinction/tested": (a) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}: ${a.kind} op grond van ${a.ground}. De rechtvaardigingstoets gaat hierover.`,
  "distinction/unfinished": (a) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}: ${a.kind} op grond van ${a.ground}. De rechtvaardigingstoets is begonnen en nog niet af.`,
  "distinction/stale": (a) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}: ${a.kind} op grond van ${a.ground}. De rechtvaardigingstoets gaat hierover, maar een deel moet opnieuw worden beantwoord.`,
  "distinction/excluded": (a) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}: ${a.kind} op grond van ${a.ground}. ${a.why} Dat is hier uitgesloten.`,
  "distinction/question": (a) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, dat kan staan voor ${a.ground}. ${a.why} Is dat hier zo? Beantwoord de proxyvraag.`,
  "distinction/answered": (a) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, dat kan staan voor ${a.ground}. De proxyvraag is beantwoord.`,
  "distinction/asked-together": (a) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, dat kan staan voor ${a.ground}. Voor dit selectiecriterium en de andere mogelijke proxy's samen wordt één antwoord gevraagd.`,
  "distinction/reading-missing": (a) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}: ${a.kind} op grond van ${a.ground}. ${a.why} Het is niet zeker dat dit er staat; daarom wordt nog niets anders gevraagd. Een jurist antwoordt in het toetsverslag onder \`reading\`: \`is: as-read\` (dit staat er), of \`is: something-else\` met wat het betekent en waaruit dat blijkt.`,
  "distinction/inference-missing": (a) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}: ${a.kind} op grond van ${a.ground}. ${a.why} Bij gehele automatisering zou het zijn uitgesloten. Een jurist zegt in het toetsverslag onder \`reading\` of dat hier zo is: \`is: as-read\`, en dan is het uitgesloten, of \`is: something-else\` met wat het betekent en waaruit dat blijkt.`,
  "distinction/reading-asked": (a) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}: ${a.kind} op grond van ${a.ground}. In de toets wordt gevraagd of dit er staat.`,
  "distinction/reading-question": (a) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}: ${a.kind} op grond van ${a.ground}. ${a.why} Staat dit er? Zo niet, geef het een naam die zegt wat het is, of antwoord in het toetsverslag onder \`reading\`.`,
  "distinction/read-otherwise": (a) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}, maar volgens het toetsverslag betekent het hier iets anders. Wie tekent, tekent daarvoor.`,
  "distinction/set-apart": (a) =>
    `"${a.indicator}": "${a.match}" is ${a.read} ${a.title}: ${a.kind} op grond van ${a.ground}. Het beleid bevestigt dat dit dient voor ${a.use} en niet voor selectie.`,
  "distinction/corrected": (a) =>
    `"${a.indicator}": "${a.match}" lijkt op ${a.title}, maar het beleid leest het als "${a.means}" (${a.by}).`,
  "distinction/used-through": () => "Het komt binnen via deze alias of samenvoegsleutel.",
  "distinction/also-here": () => "Ook hier gelezen.",
  "exclusion/holds": (a) =>
    `"${a.indicator}": "${a.match}" is gelezen als ${a.title}, onderscheid op grond van ${a.ground}. ${a.text}`,
  "exclusion/profile": (a) => `${a.text} Het beleid past dit toe op elk profiel waarvoor dit geldt.`,
  "exclusion/stated-here": () => "Hier vermeldt het profiel dat.",
  "exception/postpones": (a) =>
    `"${a.indicator}" is uitgesteld tot en met ${a.until} door een uitzondering van ${a.owner}: ${a.reason.replace(/\.$/, "")}. Wat wordt gevraagd, blijft gevraagd.`,
  "mention/information": (a) =>
    `"${a.match}" wordt hier genoemd (${a.title}), buiten een indicator om. Er wordt niets gevraagd.`,
  "mention/switched-off": (a) => `"${a.match}" (${a.title}) staat hier uit. Er wordt niets gevraagd tot het aan staat.`,
  "mention/contradicts": (a) =>
    `De tekst zegt dat "${a.match}" (${a.title}) niet wordt gebruikt, maar indicator "${a.indicator}" gebruikt het. Verbeter een van de twee.`,
  "mention/names-profile": (a) =>
    `Het profiel zelf is genoemd naar "${a.match}" (${a.title}), en geen van de indicatoren laat dat zien. Een profiel mag zich niet richten op één afkomst of nationaliteit: zeg waarop het mensen kiest, of geef het een andere naam.`,
  "fact/unknown": (a) =>
    `"${a.text}" is geen waarde van ${a.key} die Tenzij kent; er volgt dus niets uit. Bekend zijn: ${a.known}.`,
  "fact/unconfirmed": (a) =>
    `"${a.text}" zou verzachten wat er wordt gevraagd en telt daarom pas als het beleid dit bevestigt. Vraag om een regel onder \`uses\` in tenzij.yaml voor ${a.key}.`,
  "fact/not-one": (a) =>
    `\`${a.key}\` vermeldt één ding, in één woord. Schrijf dat woord erachter, geen lijst of geneste sleutels.`,
  "fact/twice": (a) =>
    `Wat \`${a.key}: ${a.text}\` vermeldt, vermeldt \`${a.otherKey}: ${a.otherText}\` ook. Houd er één, zodat niemand alleen de andere wijzigt.`,
  "fact/contradicts": (a) =>
    `\`${a.key}: ${a.text}\` en \`${a.otherKey}: ${a.otherText}\` vermelden twee verschillende dingen. Tot een van beide weg is, telt het strengere, en het profiel wacht.`,
  "fact/not-stated": (a) =>
    `Niet vermeld: ${a.fact}. Wat niet is vermeld, leidt tot een vraag, omdat ervan afhangt wat te toetsen is. Voeg een regel \`${a.line}\` toe aan het profiel of aan een wikkel ernaast, of onder \`facts\` in ${a.record}.`,
  "fact/softens": (a) =>
    `\`${a.key}: ${a.text}\` vraagt minder dan controle. Dat kan het toetsverslag niet zeggen: vermeld het in het profiel, en laat het beschermde beleid het bevestigen onder \`uses\`.`,
  "fact/stated-here": (a) => `Hier staat \`${a.key}: ${a.text}\`.`,
  "rule/failed": (a) =>
    `Regel ${a.rule} is op dit bestand vastgelopen, dus het is niet te beoordelen. Meld dit, met het bestand erbij.`,
};
