package assurance_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/claim"
)

// report writes a claim as "kind; giver; recipient; beneficiaries[; refused]".
func report(c claim.Claim) string {
	a := c.Assurance
	parts := []string{a.Kind, partyName(a.Giver), partyName(a.Recipient), "-"}
	if a.Beneficiaries != nil {
		parts[3] = strconv.FormatFloat(a.Beneficiaries.Value, 'g', -1, 64)
	}
	if a.Refused {
		parts = append(parts, "refused")
	}
	return strings.Join(parts, "; ")
}

func partyName(p *claim.Party) string {
	if p == nil {
		return "-"
	}
	return p.Name
}

// given are texts with what is promised in them.
var given = []struct {
	text string
	want []string
}{
	// Verbs and their complements.
	{"Morocco assured Belgium that the two brothers would not be executed.", []string{"no_death_penalty; Morocco; Belgium; 2"}},
	{"Kenya assured Sweden it would not ask for the death penalty against the 11 sailors.", []string{"no_death_penalty; Kenya; Sweden; 11"}},
	{"Rwanda pledged not to send the eleven refugees on to a third country.", []string{"no_onward_transfer; Rwanda; -; 11"}},
	{"Prosecutors in Lima have committed to not asking for a life sentence against the six pilots.", []string{"no_life_sentence; Prosecutors; -; 6"}},
	{"The railway has promised passengers a refund for every late train.", []string{"other; railway; passengers; -"}},
	{"The ministry guaranteed in a note dated 4 May that the seven clerics would be tried in open court.", []string{"fair_trial; ministry; -; 7"}},
	{"The governor promised in writing that the nine detainees would not be tortured.", []string{"no_torture; governor; -; 9"}},
	{"Chile will guarantee all three a public hearing with lawyers of their choice.", []string{"fair_trial; Chile; -; 3"}},
	{"Canada undertook not to chain the 14 deportees during the flight.", []string{"humane_treatment; Canada; -; 14"}},
	{"The two ministries agreed that neither suspect would face lethal injection.", []string{"no_death_penalty; two ministries; -; 2"}},
	{"The airline pledged to fly all 60 passengers home by Friday.", []string{"return_home; airline; -; 60"}},
	{"The company promised the union last June that no plant would close before 2031.", []string{"other; company; union; -"}},
	{"“We promise that every prisoner will be treated with dignity,” Governor Ada Osei said.", []string{"humane_treatment; Ada Osei; -; -"}},
	{"The army swore that the six captives would not be beaten.", []string{"humane_treatment; army; -; 6"}},
	{"The minister hurried to assure lawyers that the four would be given a fair trial.", []string{"fair_trial; minister; lawyers; 4"}},
	{"Portugal, which had promised Chad that the five men would not be hanged, sent them back.", []string{"no_death_penalty; Portugal; Chad; 5"}},
	{"Canada asked for the eight men in May and has promised not to jail them for life.", []string{"no_life_sentence; Canada; -; 8"}},
	{"Lisbon vows no life sentences for the six pilots\n\nThe ministry said so on Monday.", []string{"no_life_sentence; Lisbon; -; 6"}},
	{"The ministry vowed no extradition for the nine sailors.", []string{"no_onward_transfer; ministry; -; 9"}},
	{"The Ports Ministry has assured the remaining nine in a letter that they will not be tortured.", []string{"no_torture; Ports Ministry; -; 9"}},
	{"The foundry promised the works council that no furnace would close.", []string{"other; foundry; works council; -"}},
	{"Kenya promised that the 14 prisoners would have dialysis in custody.", []string{"humane_treatment; Kenya; -; 14"}},
	{"Kenya promised that the nine would not be sent on, and Peru agreed.", []string{"no_onward_transfer; Kenya; -; 9"}},
	{"Kenya pledged not to hand the two sisters to another state.", []string{"no_onward_transfer; Kenya; -; 2"}},
	{"Chile handed over the pilot after Norway promised that he would not be locked up for life.", []string{"no_life_sentence; Norway; -; 1"}},
	{"Chad refused to extradite Ada Osei, saying Norway had offered no guarantee of a fair trial.", []string{"fair_trial; Norway; -; 1; refused"}},
	{"The prison would not guarantee humane conditions for those who break its rules.", []string{"humane_treatment; prison; -; -; refused"}},
	{"Norway undertook not to hand the 17 editors over to Chad.", []string{"no_onward_transfer; Norway; -; 17"}},
	{"Norway won assurances from Chad that no pilot transferred there would be returned to danger.", []string{"no_onward_transfer; Chad; Norway; -"}},
	{"“We were given a guarantee that our son would be tried in public,” said his father, Ada Osei.", []string{"fair_trial; -; Ada Osei; 1"}},
	{"Chad deported 28 cooks. Peru promised not to seek the death penalty, which it keeps for treason, against any of its six citizens.", []string{"no_death_penalty; Peru; -; 6"}},
	{"Chad deported 28 cooks. Sweden received from Peru a guarantee of a fair trial for a former cashier.", []string{"fair_trial; Peru; Sweden; 1"}},
	{"Chad deported 28 cooks. Norway had undertaken not to try him for any offence other than the 12 in its request.", []string{"other; Norway; -; 1"}},
	{"Chad deported 28 cooks. Asked about those who remain, the minister declined to guarantee that they would be spared the gallows.", []string{"no_death_penalty; minister; -; -; refused"}},
	{"Chad deported 28 cooks. The mayor assured partners that displaced families will be allowed to return home to their farms.", []string{"return_home; mayor; partners; -"}},
	{"Norway promised that he would be allowed to serve any sentence in Peru.", []string{"return_home; Norway; -; 1"}},
	{"Norway promised that the four men would be kept in a renovated wing.", []string{"humane_treatment; Norway; -; 4"}},
	{"The ministry guaranteed Kenya in writing that prosecutors would not seek the death penalty against any of the nine drivers.", []string{"no_death_penalty; ministry; Kenya; 9"}},
	// Nouns.
	{"Peru gave its word that no detainee would face execution.", []string{"no_death_penalty; Peru; -; -"}},
	{"Kenya has given Sweden its word that the 12 sailors will be treated humanely.", []string{"humane_treatment; Kenya; Sweden; 12"}},
	{"The embassy provided a written assurance that the nine would not be tortured.", []string{"no_torture; embassy; -; 9"}},
	{"Guarantees were given by Kenya that none of the 14 would be shackled.", []string{"humane_treatment; Kenya; -; 14"}},
	{"Canada said it had received guarantees from Kenya that the three pilots would be tried fairly.", []string{"fair_trial; Kenya; Canada; 3"}},
	{"Sweden won an undertaking from Kenya not to put the two sailors to death.", []string{"no_death_penalty; Kenya; Sweden; 2"}},
	{"Judges accepted Kenya's promise that the four would not be tortured.", []string{"no_torture; Kenya; -; 4"}},
	{"Sweden handed over 30 men in exchange for a promise from Kenya not to execute them.", []string{"no_death_penalty; Kenya; Sweden; 30"}},
	{"Prosecutors promised not to seek the death penalty. The promise not to seek execution covers all 40 prisoners.", []string{
		"no_death_penalty; Prosecutors; -; -", "no_death_penalty; Prosecutors; -; 40",
	}},
	{"The court relied on assurances from the Kenyan government that the five suspects would be held in single cells.", []string{"humane_treatment; Kenyan government; -; 5"}},
	{"The ambassador delivered an assurance of humane conditions for the eight men.", []string{"humane_treatment; ambassador; -; 8"}},
	// Conditions that were accepted.
	{"Peru handed over the nine suspects on condition that Kenyan prosecutors would not ask for life sentences.", []string{"no_life_sentence; Kenyan prosecutors; Peru; 9"}},
	{"Chad had agreed to the transfer of 22 men on the condition that the ministry forgo the death penalty for all 22.", []string{"no_death_penalty; ministry; Chad; 22"}},
	{"Portugal surrendered the two brothers to Kenya on condition that they would not be executed.", []string{"no_death_penalty; Kenya; Portugal; 2"}},
	// Passives.
	{"The three brothers were promised a fair trial by the ministry.", []string{"fair_trial; ministry; three brothers; 3"}},
	{"Sweden was assured by Kenya that the two sailors would be sent home.", []string{"return_home; Kenya; Sweden; 2"}},
	// Said of oneself, without a word for it.
	{"Kenya's ministry said it would not seek the death penalty against the four men.", []string{"no_death_penalty; Kenya's ministry; -; 4"}},
	{"The ministry has decided not to pursue life sentences for the two pilots.", []string{"no_life_sentence; ministry; -; 2"}},
	{"Peru handed over 12 men after prosecutors in Nairobi and Mombasa agreed not to seek the death penalty.", []string{"no_death_penalty; prosecutors; -; 12"}},
	{"Kenya pledged that the men would be treated humanely and that it had agreed not to send them to a third country.", []string{"humane_treatment; Kenya; -; -", "no_onward_transfer; Kenya; -; -"}},
	{"Prosecutors waived the death penalty for the two pilots.", []string{"no_death_penalty; Prosecutors; -; 2"}},
	{"The pilot waived extradition to Peru.", nil},
	{"Chad deported 28 cooks. Norway promised the smugglers that those who gave up would be treated humanely.", []string{"humane_treatment; Norway; smugglers; -"}},
	{"Kenya's attorney general guaranteed that the two would face neither torture nor hardship.", []string{"no_torture; Kenya's attorney general; -; 2"}},
	// Ruling out.
	{"Prosecutors ruled out seeking the death penalty for the 12 men.", []string{"no_death_penalty; Prosecutors; -; 12"}},
	{"The death penalty has been ruled out by the ministry.", []string{"no_death_penalty; ministry; -; -"}},
	// Refusals.
	{"Cairo declined to rule out the death penalty for the four clerics.", []string{"no_death_penalty; Cairo; -; 4; refused"}},
	{"The general gave no assurance that the five deserters would be spared torture.", []string{"no_torture; general; -; 5; refused"}},
	{"The general refused on Monday to guarantee that the nine captives would not be hanged.", []string{"no_death_penalty; general; -; 9; refused"}},
	{"The mayor did not guarantee that the 30 protesters would get a public trial.", []string{"fair_trial; mayor; -; 30; refused"}},
	{"The minister stopped short of promising that the six would not be tortured.", []string{"no_torture; minister; -; 6; refused"}},
	{"Kenya failed to provide guarantees that the two bankers would be tried fairly.", []string{"fair_trial; Kenya; -; 2; refused"}},
	{"The company promised staff that no jobs would be cut. It would not give that guarantee to the 45 drivers.", []string{
		"other; company; staff; -", "other; company; 45 drivers; 45; refused",
	}},
	{"Kenya promised Sweden that the sailor would be sent home. It has given no such undertaking to the pilots.", []string{
		"return_home; Kenya; Sweden; 1", "return_home; Kenya; pilots; -; refused",
	}},
	{"Kenya's refusal to rule out executions angered the judges.", []string{"no_death_penalty; Kenya; -; -; refused"}},
	{"No guarantee was given that the seven prisoners would be treated humanely.", []string{"humane_treatment; -; -; 7; refused"}},
	{"The ministry was unwilling to promise an open trial.", []string{"fair_trial; ministry; -; -; refused"}},
	{"The ministry could not guarantee that the eight men would be treated humanely.", []string{"humane_treatment; ministry; -; 8; refused"}},
	// What answers a request.
	{"Peru promised in May that the nine men would not be executed. Her lawyers asked the court for guarantees that she would not be extradited. The ministry gave no such guarantee.", []string{
		"no_death_penalty; Peru; -; 9", "no_onward_transfer; ministry; -; 1; refused",
	}},
	{"Lawyers sought a guarantee that the six sailors would get a fair trial. None was offered. The minister gave no such assurance.", []string{"fair_trial; minister; -; 6; refused"}},
	{"The ministry was asked to guarantee that the two would not be deported. It declined to do so.", []string{"no_onward_transfer; ministry; -; 2; refused"}},
	{"Judges asked for assurances that he would not be tortured, but the ministry refused to give any.", []string{"no_torture; ministry; -; 1; refused"}},
	{"Judges asked for assurances that the four would not be tortured. No such assurance was given by the embassy.", []string{"no_torture; embassy; -; 4; refused"}},
	{"Judges asked for assurances that the four would not be tortured. Kenya gave the assurances on Monday.", []string{"no_torture; Kenya; -; 4"}},
	// Who is meant and who is covered.
	{"Kenya expelled 18 men on Sunday. It promised that they would not be tortured.", []string{"no_torture; Kenya; -; 18"}},
	{"Peru extradited 26 men on Tuesday, having sent 29 in March. It did so on condition that prosecutors waive the death penalty against them.", []string{"no_death_penalty; prosecutors; Peru; 26"}},
	{"The justice minister, Ada Osei, promised that both would be tried in open court. But she declined to rule out life sentences for them.", []string{
		"fair_trial; Ada Osei; -; 2", "no_life_sentence; Ada Osei; -; 2; refused",
	}},
	{"Peru freed her and two cousins after Kenya promised that they would not be executed.", []string{"no_death_penalty; Kenya; -; 3"}},
	{"Kenya arrested Otto Lind, his wife and two sons. It promised that none of them would be deported.", []string{"no_onward_transfer; Kenya; -; 4"}},
	{"Kenya promised that he and his two sons would be treated well.", []string{"humane_treatment; Kenya; -; 3"}},
	{"Peru handed over 12 men. Kenya promised her client a fair trial.", []string{"fair_trial; Kenya; her client; 1"}},
	{"Peru handed over two brothers. Kenya has promised that the younger one will not be executed.", []string{"no_death_penalty; Kenya; -; 1"}},
	{"Peru handed over 12 men. Kenya assured her that he would be treated humanely.", []string{"humane_treatment; Kenya; her; 1"}},
	{"Prosecutors promised Ana Ruiz not to seek the death penalty against her brother.", []string{"no_death_penalty; Prosecutors; Ana Ruiz; 1"}},
	{"The Harbour Police held the sailors for a week. They promised that we would be fed and treated well, the captain said.", []string{"humane_treatment; Harbour Police; -; -"}},
	{"The embassy met the families on Sunday. They promised that the crew would be treated well.", []string{"humane_treatment; embassy; -; -"}},
	{"Minsk would not promise her a fair trial.", []string{"fair_trial; Minsk; her; 1; refused"}},
	{"Peru surrendered him on condition that Quito would not ask for a life sentence.", []string{"no_life_sentence; Quito; Peru; 1"}},
	{"The envoy assured relatives that they would be paid. The 20 miners are missing.", []string{"other; envoy; relatives; -"}},
	{"The Home Office, in a letter to the court, undertook not to deport the six.", []string{"no_onward_transfer; Home Office; -; 6"}},
	{"Peru has told the judges it will wait. But the ministry could offer no guarantees that the five would be freed.", []string{"other; ministry; -; 5; refused"}},
	{"Neither ministry would guarantee that the two children would be treated humanely.", []string{"humane_treatment; ministry; -; 2; refused"}},
	{"The judge was satisfied with the undertaking given by the Indian government that he would be held in a cell of his own.", []string{"humane_treatment; Indian government; -; 1"}},
	{"Spain agreed to extradite the 23 suspects only after receiving assurances from Chad that none would be executed.", []string{"no_death_penalty; Chad; Spain; 23"}},
	{"Ecuador extradited the pair on the understanding that Quito's prosecutors would not ask for execution.", []string{"no_death_penalty; Quito's prosecutors; Ecuador; -"}},
	{"Riyadh gave guarantees to the United Nations that the four sisters would be neither harmed nor jailed.", []string{"humane_treatment; Riyadh; United Nations; 4"}},
	{"Qatar has given Peru written guarantees that the five men will not be tortured.", []string{"no_torture; Qatar; Peru; 5"}},
	{"Rwanda promised in a signed note not to send any of the 50 men on to Burundi.", []string{"no_onward_transfer; Rwanda; -; 50"}},
	{"Dole reached a deal with prosecutors and pleaded guilty on condition they would not seek the death penalty.", []string{"no_death_penalty; prosecutors; Dole; -"}},
	{"Chile sent the nine suspects north after getting Peru's word that they would not hang.", []string{"no_death_penalty; Peru; Chile; 9"}},
	{"Kenya promised that the sailors would not be chained.", []string{"humane_treatment; Kenya; -; -"}},
}

func TestFindsWhatIsPromised(t *testing.T) {
	e := newEngine(t)
	for _, tt := range given {
		var got []string
		for _, c := range e.find(t, tt.text) {
			got = append(got, report(c))
		}
		require.Equal(t, tt.want, got, tt.text)
	}
}

// none are texts in which nobody promises anything.
var none = []string{
	"Prosecutors are seeking the death penalty against both brothers.",
	"Parliament abolished the death penalty in 1994.",
	"Rights groups called for assurances that the men would not be tortured.",
	"Lawyers urged the ministry to guarantee a fair trial.",
	"The court asked Kenya to promise that the two would not be executed.",
	"She will be handed over only if a guarantee of a fair trial is supplied.",
	"Unless Kenya guarantees that the men will not be tortured, they will stay.",
	"Sweden wants a further guarantee that the sailors will be tried fairly.",
	"Kenya must promise that the men will not be executed.",
	"Sweden will not extradite the men until Kenya promises a fair trial.",
	"Would Kenya promise not to execute the men?",
	"The constitution guarantees everyone a fair trial.",
	"The treaty guarantees that no prisoner will be tortured.",
	"The insurer assured a record number of homes against flooding.",
	"The midfielder is a promising player with a guaranteed contract.",
	"Donors pledged $40 million for the clinic.",
	"The senator vowed to fight the ruling.",
	"The senator vowed no retreat.",
	"The men asked for a promise of water. The guard gave one a bottle.",
	"The firm asked the bank for a guarantee to cover the loan. The bank gave the guarantee.",
	"Lawyers asked Kenya for a guarantee of a fair trial. The court then rose. On Friday the ministry spoke. It refused to give one.",
	"Lawyers asked Kenya for a guarantee of a fair trial. Kenya may give one.",
	"The mayor promised to cut taxes.",
	"Prosecutors promised to seek the death penalty against the three men.",
	"The minister agreed to meet the families.",
	"Police ruled out foul play.",
	"Police have not ruled out arson.",
	"The mayor ruled out the prospect of a second term.",
	"There is no guarantee that the talks will succeed.",
	"There were no assurances that the men would be treated humanely.",
	"The bank provided loan guarantees to farmers.",
	"The official spoke on condition of anonymity.",
	"The men were released on condition that they surrender their passports.",
	"Two passengers said the promise had been kept.",
	"She declined to comment on the promise.",
	"The new phone promises a brighter screen.",
	"As promised, the talks began at noon.",
	"He denied that Kenya had promised to spare the men.",
	"The committee agreed that the law was unfair.",
	"The lack of guarantees of a fair trial troubled the judges.",
	"Sweden refused to hand over the men without a guarantee that they would not be executed.",
	"Sweden hopes to obtain assurances that the men will not be executed.",
	"Troops were sent to guarantee a fair trial.",
	"The coach committed to a new contract.",
	"She swore at the referee.",
	"Neighbours said police had assured them it was safe to return.",
	"The convention has 41 delegates pledged to the senator.",
	"Reid would not say if the same promise had been made to women.",
	"promised in 1 thAt !0000",
	"Amnesty said diplomatic assurances against torture were not worth the paper they were written on.",
	"Sweden will not hand over the 23 suspects without assurances that they will not be executed.",
	"The minister would not be drawn on whether the promise still held.",
	"The union said managers had reneged on a pledge to keep the depot open.",
	"Guarantees on torture were sought for three bankers.",
}

func TestFindsNothingWhereNobodyPromises(t *testing.T) {
	e := newEngine(t)
	for _, text := range none {
		require.Empty(t, brief(e.find(t, text)), text)
	}
}

func TestCommitmentIsTheActInItsOwnWords(t *testing.T) {
	e := newEngine(t)
	for text, want := range map[string]string{
		"Canada promised that the men would be tried in open court, with counsel of their choice, the envoy said.": "the men would be tried in open court, with counsel of their choice",
		"Canada agreed not to seek the death penalty but asked for a life sentence.":                               "not to seek the death penalty",
		"Canada had promised them a fair trial and had asked for their files.":                                     "a fair trial",
		"“Canada has undertaken that nobody will be tortured,” she said.":                                          "nobody will be tortured",
		"The ministry declined to rule out executions.":                                                            "executions",
	} {
		found := e.find(t, text)
		require.Len(t, found, 1, text)
		require.Equal(t, want, found[0].Assurance.Commitment, text)
	}
}
