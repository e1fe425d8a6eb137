/** What the gate at the merge finds by itself, because it sees both sides of a change. Each key is the name of its rule. */
export const en = {
  "gate/left-scope": (a: { file: string; was: string }) =>
    `This profile was governed as "${a.was}" and no longer is: it was moved or renamed to "${a.file}". Give it a name that ends in .profile.yaml, or put it where \`profiles\` in tenzij.yaml looks.`,
  "gate/policy-weaker": (a: { file: string; count: number }) =>
    `This change makes ${a.file} weaker in ${a.count} ${a.count === 1 ? "way" : "ways"}. Someone whom the policy in force names as a signer, and who did not write the change, has to approve it.`,
  "gate/source-unseen": (a: { source: string }) =>
    `${a.source} cannot be seen, so the copy of it cannot be held against it. Is it private or internal? Then give the Action a token of a GitHub App that may read it (\`policy-token\`, \`contents: read\`). Is it gone? Then let the policy here extend one that is there.`,
  "gate/source-unseen-fork": (a: { source: string }) =>
    `This change comes from a fork, whose runs get no token to read ${a.source} with. The copy on the protected branch counts, as it was held against its source there.`,
  "gate/source-unseen-altered": (a: { source: string }) =>
    `This change comes from a fork, whose runs get no token to read ${a.source} with, and it alters the copy of that. Leave .tenzij as it is on the branch; who governs brings it up to date.`,
  "gate/source-not-protected": (a: { ref: string }) =>
    `"${a.ref}" is neither a commit nor a protected branch of the repository with the organisation's policy, so whoever may write there can move it. Name a protected branch, or a full commit id.`,
  "gate/source-off-branch": (a: { commit: string; branch: string }) =>
    `Commit ${a.commit} does not lie on branch "${a.branch}" of the repository with the organisation's policy: it may be of a fork, or of a branch that was moved. If \`extends\` names this commit itself, name one that lies there, or the branch; then run \`tenzij policy update\`.`,
  "gate/source-other-commit": (a: { commit: string; pinned: string }) =>
    `The policy here extends commit ${a.pinned}, and the copy is of ${a.commit}. Run \`tenzij policy update\`.`,
  "gate/source-different": (a: { source: string; commit: string }) =>
    `The copy of the organisation's policy in .tenzij is not what stands in ${a.source} at commit ${a.commit}, though it says so. Run \`tenzij policy update\`, and find out who altered it.`,
  "gate/source-moved": (a: { was: string; is: string }) =>
    `${a.was}, which the policy here extends, is called ${a.is} now. GitHub leads on from the old name until somebody takes it. Name the new one in \`extends\` and run \`tenzij policy update\`.`,
  "gate/source-framework": (a: { file: string; source: string; commit: string }) =>
    `The organisation's policy names ${a.file}, and that file is not here what stands in the repository of ${a.source} at commit ${a.commit}. Take the file over from there as it stands at that commit.`,
  "gate/source-gone": (a: { path: string; branch: string }) =>
    `${a.path} is no file on branch "${a.branch}" of the repository with the organisation's policy any more. Nothing takes its place: put it back, or let the policy here extend one that is there.`,
  "gate/source-ahead": (a: { commit: string; since: string; last: string }) =>
    `The organisation's policy was changed on ${a.since}, after commit ${a.commit} of which the copy here is. Run \`tenzij policy update\`; the copy counts until ${a.last}.`,
  "gate/source-too-old": (a: { commit: string; since: string; last: string; atMost: string }) =>
    `The organisation's policy was changed on ${a.since}, after commit ${a.commit} of which the copy here is. That copy counted until ${a.last} (${a.atMost}). Run \`tenzij policy update\`.`,
  "gate/incident-removed": () =>
    "This change removes a suspicion of discrimination that is not settled. Someone whom the policy in force names as a signer, and who did not write the change, has to approve it.",
  "gate/incident-weaker": () =>
    "This change settles a suspicion of discrimination, or lets it hold back less. Someone whom the policy in force names as a signer, and who did not write the change, has to approve it.",
  "gate/policy-broken": (a: { file: string; line: number; detail: string }) =>
    `The ${a.file} that this change proposes cannot be judged by (line ${a.line}): ${a.detail} Mend it before it is merged.`,
  "gate/unknown-author": () =>
    "Part of this was written under an address that GitHub links to no account, so it cannot be seen whether someone who signs wrote it. Ask who wrote it before you sign.",
  "gate/unknown-authors-not-looked-into": (a: { count: number }) =>
    `${a.count} more commit(s) of this change were written under an address that GitHub links to no account, and what they touch was not looked into: each costs a call to GitHub. One may have written this. Ask who wrote them before you sign, or have the commits made one under an account.`,
  "gate/evidence-changed": (a: { evidence: string }) =>
    `This change alters or removes what this test names as evidence: ${a.evidence}. An approval counts for the evidence it was given on, so the test asks for new ones.`,
  "gate/reference-changed": (a: { files: string }) =>
    `This change leaves this profile as it is, and alters what it refers to: ${a.files}. It is judged with what stands there now.`,
  "gate/files-not-looked-into": (a: { count: number }) =>
    `${a.count} file(s) that this change brings or alters outside the policy's reach were not looked into: without git each costs a call to GitHub. What is not seen is not green. Give the job a checkout (actions/checkout).`,
  "gate/evidence-not-looked-into": (a: { count: number }) =>
    `Whether one of ${a.count} untouched profiles rests on a file that this change alters or takes away was not looked into: without git each costs a call to GitHub. What is not seen is not green. Give the job a checkout (actions/checkout).`,
  "gate/references-not-looked-into": (a: { count: number }) =>
    `Whether one of ${a.count} untouched profiles refers to a file that this change alters was not looked into: without git each costs a call to GitHub. What is not seen is not green. Give the job a checkout (actions/checkout).`,
  "gate/policy-mended": (a: { file: string; line: number; detail: string }) =>
    `The ${a.file} in force cannot be judged by (line ${a.line}): ${a.detail} The one this change proposes can. A change cannot make itself green, and a policy that cannot be read names nobody who could approve it: let someone who governs read this change, and let an administrator merge it past the check. The run on the branch then judges everything by it.`,
  "gate/policy-not-mended": (a: { file: string; line: number; detail: string }) =>
    `The ${a.file} in force cannot be judged by (line ${a.line}): ${a.detail} Until that is mended every check is red. Mend it in a change of its own.`,
  "gate/nobody-named": () =>
    "This change alters what guards the gate, and the policy in force names nobody by number who could approve that. First add people with their numbers to `signers.people` in tenzij.yaml, in a change of its own.",
  "gate/two-bases": (a: { number: number; branch: string }) =>
    `The same commit is also proposed into "${a.branch}", by pull request ${a.number}. GitHub keeps one check for a commit, so a check that is green under the policy of that branch would count here too. Close one of the two, or add a commit to this one.`,
  "gate/moved-unseen": (a: { profile: string }) =>
    `${a.profile} is gone, and this link or submodule is new: what it holds cannot be seen, so the profile may be in it. Put it here in a change of its own.`,
  "gate/elsewhere": (a: { profile: string; indicators: string }) =>
    `${a.profile} is gone, and this file now names its indicators (${a.indicators}). If the selection is made here, it is a profile: write it as one, and test it.`,
  "gate/looks-like-profile": (a: { count: number; words: string }) =>
    `This looks like a profile and the policy does not govern it; what it holds would ask for a test (${a.words}${a.count > 5 ? ", …" : ""}). Give it a name that ends in .profile.yaml, put it where \`profiles\` in tenzij.yaml looks, or, if nobody is selected with it, let governance name it under \`not-profiles\`.`,
  "gate/may-be-profile": () =>
    "This looks like a profile, and the policy does not govern it. If people are selected with it, give it a name that ends in .profile.yaml, or put it where `profiles` in tenzij.yaml looks.",
  "gate/policy-removed": () =>
    "This change removes tenzij.yaml. Someone whom the policy in force names as a signer has to approve that.",
  "gate/organisation-changed": () =>
    "This change alters organisation.yaml, and every test rests on what stands there. Someone whom the policy in force names as a signer, and who did not write the change, has to approve it.",
  "gate/files-changed": () =>
    "This change alters a file that runs or guards the gate. Someone whom the policy in force names as a signer, and who did not write the change, has to approve it.",
  "gate/version-changed": (a: { was: string; is: string }) =>
    `This change sets another version of Tenzij: ${a.was} → ${a.is}. What it asks may differ, so every profile was judged with it.`,
  "gate/pin-moves": (a: { uses: string; place: string; ref: string }) =>
    `The gate is used as \`${a.uses}\`. What ${a.ref} stands for can be changed there, and with it what is asked, without a change here. Write \`uses: ${a.place}@COMMIT # ${a.ref}\` with the full commit of a release that you reviewed. Which commit ran stands in the log of the job, at the top under "Set up job".`,
  "gate/judged-anew": () =>
    "This change leaves this profile as it is. It is judged because the version of Tenzij changes: this is what the new one asks.",
  "gate/lapsed": (a: { key: string; day: string }) =>
    `\`${a.key}\`: ${a.day} has passed. This change has no part in it and is not stopped by it; the run on the branch is.`,
  "gate/lapsed-more": (a: { count: number }) => `${a.count} more days in other records have passed.`,
  "gate/lapses-not-looked-into": (a: { count: number }) =>
    `Whether a day has passed in ${a.count} untouched record(s) was not looked into: without git each costs a call to GitHub. The run on the branch looks.`,
  "gate/approved": (a: { by: string }) => `Approved by ${a.by}, whom the policy in force names.`,
  "gate/add-id": (a: { login: string; id: number }) =>
    `${a.login} approved this, but the policy names no account number for that login. Add \`id: ${a.id}\` in tenzij.yaml: logins change hands, numbers do not.`,
  "gate/other-account": (a: { login: string; id: number; known: number }) =>
    `${a.login} approved this with account number ${a.id}; the policy names number ${a.known} for that login. Logins change hands, so it does not count. Find out who this is before anybody changes the number.`,
  "gate/hidden-diff": (a: { attributes: string; line: number }) =>
    `${a.attributes} (line ${a.line}) makes GitHub fold away what changes in this file. It was judged all the same; whoever approves has to unfold it ("Load diff").`,
  "gate/legacy": (a: { until: string }) =>
    `This change only takes something away. Until ${a.until} the policy lets that through; what is still open has to be answered by then.`,
  "gate/earlier-too-many": (a: { limit: number }) =>
    `Profile and record mean the same as on the branch, so they are carried as they stand there. Who signed them was looked up for ${a.limit} records, not for this one.`,
  "gate/signature-fell": (a: { people: string; since: string }) =>
    `Approved on an earlier version by: ${a.people}. Different since then: ${a.since}. An approval counts for exactly what it was given on.`,
};

export const nl: typeof en = {
  "gate/left-scope": (a) =>
    `Dit profiel viel onder het beleid als "${a.was}" en valt er niet meer onder: het is verplaatst of hernoemd naar "${a.file}". Geef het een naam die eindigt op .profile.yaml, of zet het waar \`profiles\` in tenzij.yaml kijkt.`,
  "gate/policy-weaker": (a) =>
    `Deze wijziging maakt ${a.file} op ${a.count} ${a.count === 1 ? "punt" : "punten"} zwakker. Iemand die het geldende beleid als ondertekenaar noemt en die de wijziging niet schreef, moet haar goedkeuren.`,
  "gate/source-unseen": (a) =>
    `${a.source} is niet te zien, dus de kopie ervan is er niet mee te vergelijken. Is de repository besloten? Geef de Action dan een token van een GitHub App die haar mag lezen (\`policy-token\`, \`contents: read\`). Is zij weg? Laat het beleid hier dan een ander uitbreiden dat er is.`,
  "gate/source-unseen-fork": (a) =>
    `Deze wijziging komt uit een fork, en runs daarvan krijgen geen token om ${a.source} mee te lezen. De kopie op de beschermde branch telt, zoals die daar met de bron is vergeleken.`,
  "gate/source-unseen-altered": (a) =>
    `Deze wijziging komt uit een fork, en runs daarvan krijgen geen token om ${a.source} mee te lezen; zij wijzigt de kopie daarvan. Laat .tenzij zoals het op de branch staat; wie over het beleid gaat, werkt het bij.`,
  "gate/source-not-protected": (a) =>
    `"${a.ref}" is geen commit en geen beschermde branch van de repository met het beleid van de organisatie; wie daar mag schrijven, kan hem verplaatsen. Noem een beschermde branch, of een volledige commit.`,
  "gate/source-off-branch": (a) =>
    `Commit ${a.commit} ligt niet op branch "${a.branch}" van de repository met het beleid van de organisatie: hij kan van een fork zijn, of van een branch die is verplaatst. Noemt \`extends\` deze commit zelf, noem dan een die daar ligt, of de branch; voer daarna \`tenzij policy update\` uit.`,
  "gate/source-other-commit": (a) =>
    `Het beleid hier breidt commit ${a.pinned} uit, en de kopie is van ${a.commit}. Voer \`tenzij policy update\` uit.`,
  "gate/source-different": (a) =>
    `De kopie van het beleid van de organisatie in .tenzij is niet wat er in ${a.source} staat op commit ${a.commit}, al zegt zij van wel. Voer \`tenzij policy update\` uit, en ga na wie haar wijzigde.`,
  "gate/source-moved": (a) =>
    `${a.was}, dat het beleid hier uitbreidt, heet nu ${a.is}. GitHub verwijst de oude naam door tot iemand hem neemt. Noem de nieuwe in \`extends\` en voer \`tenzij policy update\` uit.`,
  "gate/source-framework": (a) =>
    `Het beleid van de organisatie noemt ${a.file}, en dat bestand is hier niet wat er in de repository van ${a.source} staat op commit ${a.commit}. Neem het bestand van daar over zoals het op die commit staat.`,
  "gate/source-gone": (a) =>
    `${a.path} is geen bestand meer op branch "${a.branch}" van de repository met het beleid van de organisatie. Er komt niets voor in de plaats: zet het terug, of laat het beleid hier een ander uitbreiden dat er is.`,
  "gate/source-ahead": (a) =>
    `Het beleid van de organisatie is gewijzigd op ${a.since}, na commit ${a.commit} waarvan de kopie hier is. Voer \`tenzij policy update\` uit; de kopie telt tot en met ${a.last}.`,
  "gate/source-too-old": (a) =>
    `Het beleid van de organisatie is gewijzigd op ${a.since}, na commit ${a.commit} waarvan de kopie hier is. Die kopie telde tot en met ${a.last} (${a.atMost}). Voer \`tenzij policy update\` uit.`,
  "gate/incident-removed": () =>
    "Deze wijziging verwijdert een vermoeden van discriminatie dat niet is afgehandeld. Iemand die het geldende beleid als ondertekenaar noemt en die de wijziging niet schreef, moet haar goedkeuren.",
  "gate/incident-weaker": () =>
    "Deze wijziging handelt een vermoeden van discriminatie af, of laat het minder blokkeren. Iemand die het geldende beleid als ondertekenaar noemt en die de wijziging niet schreef, moet haar goedkeuren.",
  "gate/policy-broken": (a) =>
    `De ${a.file} die deze wijziging voorstelt is niet te gebruiken (regel ${a.line}): ${a.detail} Herstel haar voordat zij wordt samengevoegd.`,
  "gate/unknown-author": () =>
    "Een deel hiervan is geschreven onder een adres dat GitHub aan geen account koppelt; of iemand die tekent het zelf schreef, is dus niet te zien. Vraag wie het schreef voordat u tekent.",
  "gate/unknown-authors-not-looked-into": (a) =>
    `Nog ${a.count} commit(s) van deze wijziging zijn geschreven onder een adres dat GitHub aan geen account koppelt, en wat zij raken is niet gecontroleerd: elk kost een aanroep van GitHub. Een ervan kan dit hebben geschreven. Vraag wie ze schreef voordat u tekent, of laat ze samenvoegen tot één commit onder een account.`,
  "gate/evidence-changed": (a) =>
    `Deze wijziging verandert of verwijdert wat deze toets als bewijs noemt: ${a.evidence}. Een goedkeuring geldt voor het bewijs waarop zij is gegeven; de toets vraagt dus om nieuwe.`,
  "gate/reference-changed": (a) =>
    `Deze wijziging laat dit profiel zoals het is, en verandert waar het naar verwijst: ${a.files}. Het is beoordeeld met wat daar nu staat.`,
  "gate/files-not-looked-into": (a) =>
    `${a.count} bestand(en) buiten het beleid die deze wijziging brengt of verandert, zijn niet bekeken: zonder git kost elk een aanroep van GitHub. Wat niet is gezien, is niet groen. Geef de job een checkout (actions/checkout).`,
  "gate/evidence-not-looked-into": (a) =>
    `Of een van ${a.count} ongewijzigde profielen rust op een bestand dat deze wijziging verandert of weghaalt, is niet gecontroleerd: zonder git kost elk een aanroep van GitHub. Wat niet is gezien, is niet groen. Geef de job een checkout (actions/checkout).`,
  "gate/references-not-looked-into": (a) =>
    `Of een van ${a.count} ongewijzigde profielen verwijst naar een bestand dat deze wijziging verandert, is niet gecontroleerd: zonder git kost elk een aanroep van GitHub. Wat niet is gezien, is niet groen. Geef de job een checkout (actions/checkout).`,
  "gate/policy-mended": (a) =>
    `De geldende ${a.file} is niet te gebruiken (regel ${a.line}): ${a.detail} Die van deze wijziging wel. Een wijziging kan zichzelf niet groen maken, en een beleid dat niet te lezen is noemt niemand die haar kan goedkeuren: laat iemand die over het beleid gaat deze wijziging lezen, en laat een beheerder haar buiten de controle om samenvoegen. De run op de branch beoordeelt daarna alles naar dit beleid.`,
  "gate/policy-not-mended": (a) =>
    `De geldende ${a.file} is niet te gebruiken (regel ${a.line}): ${a.detail} Zolang dat niet is hersteld, is elke controle rood. Herstel het in een wijziging die niets anders doet.`,
  "gate/nobody-named": () =>
    "Deze wijziging raakt wat de poort bewaakt, en het geldende beleid noemt niemand met een accountnummer die dat kan goedkeuren. Zet eerst mensen met hun nummer in `signers.people` in tenzij.yaml, in een wijziging die niets anders doet.",
  "gate/two-bases": (a) =>
    `Dezelfde commit wordt ook voorgesteld voor "${a.branch}", met pull request ${a.number}. GitHub houdt per commit één controle bij, dus een controle die groen is onder het beleid van die branch zou hier ook tellen. Sluit een van de twee, of voeg aan deze een commit toe.`,
  "gate/moved-unseen": (a) =>
    `${a.profile} is weg, en deze koppeling of submodule is nieuw: wat erin staat is niet te zien, dus het profiel kan erin zitten. Voeg haar toe in een wijziging die niets anders doet.`,
  "gate/elsewhere": (a) =>
    `${a.profile} is weg, en dit bestand noemt nu de indicatoren ervan (${a.indicators}). Wordt hier geselecteerd, dan is dit een profiel: schrijf het als profiel, en toets het.`,
  "gate/looks-like-profile": (a) =>
    `Dit lijkt op een profiel en het beleid gaat er niet over; om wat erin staat zou een toets worden gevraagd (${a.words}${a.count > 5 ? ", …" : ""}). Geef het een naam die eindigt op .profile.yaml, zet het waar \`profiles\` in tenzij.yaml kijkt, of laat wie over het beleid gaat het onder \`not-profiles\` noemen als er niemand mee wordt geselecteerd.`,
  "gate/may-be-profile": () =>
    "Dit lijkt op een profiel, en het beleid gaat er niet over. Worden er mensen mee geselecteerd, geef het dan een naam die eindigt op .profile.yaml, of zet het waar `profiles` in tenzij.yaml kijkt.",
  "gate/policy-removed": () =>
    "Deze wijziging verwijdert tenzij.yaml. Iemand die het geldende beleid als ondertekenaar noemt, moet dat goedkeuren.",
  "gate/organisation-changed": () =>
    "Deze wijziging raakt organisation.yaml, en elke toets rust op wat daar staat. Iemand die het geldende beleid als ondertekenaar noemt en die de wijziging niet schreef, moet haar goedkeuren.",
  "gate/files-changed": () =>
    "Deze wijziging raakt een bestand dat de poort draait of bewaakt. Iemand die het geldende beleid als ondertekenaar noemt en die de wijziging niet schreef, moet haar goedkeuren.",
  "gate/version-changed": (a) =>
    `Deze wijziging zet een andere versie van Tenzij: ${a.was} → ${a.is}. Wat die vraagt kan anders zijn; daarom is elk profiel ermee beoordeeld.`,
  "gate/pin-moves": (a) =>
    `De poort wordt gebruikt als \`${a.uses}\`. Waar ${a.ref} voor staat, kan daar veranderen, en daarmee wat er wordt gevraagd, zonder wijziging hier. Schrijf \`uses: ${a.place}@COMMIT # ${a.ref}\` met de volledige commit van een release die u hebt bekeken. Welke commit draaide, staat in het log van de job, bovenaan onder "Set up job".`,
  "gate/judged-anew": () =>
    "Deze wijziging laat dit profiel zoals het is. Het is beoordeeld omdat de versie van Tenzij wijzigt: dit is wat de nieuwe vraagt.",
  "gate/lapsed": (a) =>
    `\`${a.key}\`: ${a.day} is voorbij. Deze wijziging heeft er geen deel aan en blokkeert er niet door; de run op de branch wel.`,
  "gate/lapsed-more": (a) => `Nog ${a.count} dagen in andere toetsen zijn voorbij.`,
  "gate/lapses-not-looked-into": (a) =>
    `Of in ${a.count} ongewijzigde toets(en) een dag voorbij is, is niet gecontroleerd: zonder git kost elk een aanroep van GitHub. De run op de branch kijkt wel.`,
  "gate/approved": (a) => `Goedgekeurd door ${a.by}, genoemd in het geldende beleid.`,
  "gate/add-id": (a) =>
    `${a.login} keurde dit goed, maar het beleid noemt bij die naam geen accountnummer. Zet \`id: ${a.id}\` in tenzij.yaml: namen wisselen van eigenaar, nummers niet.`,
  "gate/other-account": (a) =>
    `${a.login} keurde dit goed met accountnummer ${a.id}; het beleid noemt bij die naam nummer ${a.known}. Namen wisselen van eigenaar, dus dit telt niet. Ga na wie dit is voordat iemand het nummer aanpast.`,
  "gate/hidden-diff": (a) =>
    `Door ${a.attributes} (regel ${a.line}) klapt GitHub dicht wat in dit bestand wijzigt. Het is evengoed beoordeeld; wie goedkeurt, moet het openklappen ("Load diff").`,
  "gate/legacy": (a) =>
    `Deze wijziging haalt alleen iets weg. Tot ${a.until} laat het beleid dat door; wat nog openstaat, moet dan beantwoord zijn.`,
  "gate/earlier-too-many": (a) =>
    `Profiel en toets betekenen hetzelfde als op de branch en zijn dus overgenomen zoals ze daar staan. Wie ervoor tekende, is voor ${a.limit} toetsen opgezocht, voor deze niet.`,
  "gate/signature-fell": (a) =>
    `Een eerdere versie is goedgekeurd door: ${a.people}. Sindsdien veranderd: ${a.since}. Een goedkeuring telt voor precies datgene waarop zij is gegeven.`,
};
