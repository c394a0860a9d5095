package refine_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// In these tables the first column is a sentence, the second the words of the
// count that is looked at.

var denied = [][2]string{
	// a verb of denial with a clause
	{"Police denied that 12 men had been detained.", "12 men"},
	{"The company denied it would dismiss 300 workers.", "300 workers"},
	{"The minister denied, in a speech on Friday, that 12 villagers had been killed.", "12 villagers"},
	{"The mayor also denied on Monday that two bridges had been closed.", "two bridges"},
	{"The agency denied that it had dismissed 40 workers who went on strike.", "40 workers"},
	// with a gerund
	{"Moscow denied moving two battalions.", "two battalions"},
	{"He denies ordering 18 killings.", "18 killings"},
	{"The army denied killing 12 villagers in the raid.", "12 villagers"},
	{"It denies holding 800 prisoners in a jail built for 200.", "800 prisoners"},
	// with a statement
	{"The mayor denied claims that 14 houses had been demolished.", "14 houses"},
	{"The bishop denied a story in the weekly Nordlys that nine monks had been expelled.", "nine monks"},
	{"The warden dismissed as untrue a story that four cadets had vanished.", "four cadets"},
	{"The hospital dismissed as baseless a claim that nine babies had died.", "nine babies"},
	{"The union rejected the claim that 12 workers had been fired.", "12 workers"},
	{"The ministry disputed a report that 12 aid workers had been expelled.", "12 aid workers"},
	{"Despite the ministry's denial that 40 people had died, protests went on.", "40 people"},
	// a statement called false
	{"Rumours that six climbers were lost proved baseless.", "six climbers"},
	{"Reports that 40 miners had drowned were denied by the army.", "40 miners"},
	{"The claim that 40 miners drowned turned out to be wrong.", "40 miners"},
	{"A rumour that 22 rebels had escaped turned out to be false.", "22 rebels"},
	{"The mill, denying that 20 jobs would go, said it would hire nine weavers.", "20 jobs"},
	{"Bloggers who wrote of \"at least 70 dead\" were mistaken.", "at least 70 dead"},
	{"The figure of 40 dead was wrong, the army said.", "40 dead"},
	{"Reports of 40 miners killed in the shaft were false.", "40 miners"},
	{"The crowd fled amid false rumours that soldiers had killed three babies.", "three babies"},
	{"False reports said 40 miners had drowned.", "40 miners"},
	{"There is no truth in reports that 40 miners had drowned.", "40 miners"},
	{"It is not true that nine pupils were injured.", "nine pupils"},
	{"It was false that 40 miners had drowned.", "40 miners"},
	{"It was wrong to say that 12 people had died, the mayor said.", "12 people"},
	{"\"It is a lie that we fired 30 people,\" the firm said.", "30 people"},
	// a negated verb
	{"The consulate did not hand over any of the nine sailors.", "nine sailors"},
	{"The soldiers never evacuated the 40 villagers.", "40 villagers"},
	{"Two suspects have not been charged.", "Two suspects"},
	{"The 12 men were not released, the lawyer said.", "12 men"},
	{"The army could not rescue the 40 miners.", "40 miners"},
	{"The soldiers did not arrest or charge the 12 suspects.", "12 suspects"},
	{"The soldiers neither arrested nor charged the 12 suspects.", "12 suspects"},
	{"Nor did the soldiers arrest the 12 suspects.", "12 suspects"},
	{"The soldiers left without arresting the 12 suspects.", "12 suspects"},
	{"The school does not employ 12 teachers.", "12 teachers"},
	{"The police did not arrest three of the suspects.", "three of the suspects"},
	// a verb that says that what it governs does not happen
	{"In 2019 it had refused to release six others.", "six others"},
	{"The army failed to rescue 40 miners.", "40 miners"},
	{"The army was unable to rescue the 40 miners.", "40 miners"},
	{"The company ruled out cutting 300 jobs.", "300 jobs"},
	{"The company has no plans to cut 300 jobs.", "300 jobs"},
	{"The company has no intention of cutting 300 jobs.", "300 jobs"},
	{"A plan to lay off 300 workers was scrapped.", "300 workers"},
	// a happening that was kept from coming about
	{"Judges halt extradition of two bankers to Brazil", "two bankers"},
	{"The extradition of two bankers accused of looting a fund was blocked by the court.", "two bankers"},
	{"The court refused the extradition of three men.", "three men"},
	{"The judge rejected a request to extradite three men.", "three men"},
	{"The court turned down an application for the extradition of three men.", "three men"},
	{"The governor halted the execution of five prisoners.", "five prisoners"},
	{"Officials prevented the deportation of 30 children.", "30 children"},
	// a contrast, an exception
	{"Six people, not eight, were killed.", "eight"},
	{"The choir has \"not 64 singers, as a leaflet claims, but 38\".", "64 singers"},
	{"Ten soldiers rather than 12 were killed.", "12"},
	{"All but two had been freed.", "two"},
	{"The rebels released all except three of the hostages.", "three of the hostages"},
}

var affirmed = [][2]string{
	{"The mill, denying that 20 jobs would go, said it would hire nine weavers.", "nine weavers"},
	// a denial that is none
	{"The mayor did not deny that 14 houses had been demolished.", "14 houses"},
	{"Nobody denied that 14 houses had been demolished.", "14 houses"},
	{"He denied three charges of fraud.", "three charges"},
	{"The consulate denied visas to 40 students.", "40 students"},
	{"The agency dismissed 40 workers.", "40 workers"},
	{"The two men denied that they had shot 12 people.", "two men"},
	// what is taken for granted within a denial
	{"It denies holding 800 prisoners in a jail built for 200.", "200"},
	{"The clinic denied that anyone had been sent home from the ward, which has 14 beds.", "14 beds"},
	// a denial that ends before
	{"The army denied the report, but 12 villagers were killed.", "12 villagers"},
	{"The army denied that the two explosions were related.", "two explosions"},
	// a negation that does not reach the number
	{"Planners do not like the square and prefer 12 villages.", "12 villages"},
	{"She would not tell which of the 70 tenants had paid.", "70 tenants"},
	{"Police could not say how many of the 40 passengers had died.", "40 passengers"},
	{"The judge did not say why the 12 men were released.", "12 men"},
	{"The police did not name the two men.", "two men"},
	{"The police did not name the two men arrested on Monday.", "two men"},
	{"The bridge was not destroyed, though 12 soldiers died.", "12 soldiers"},
	{"Twelve people did not survive.", "Twelve people"},
	// a bound, not a denial
	{"Not only 12 soldiers but also three officers were killed.", "12 soldiers"},
	{"Not more than 12 soldiers were killed.", "Not more than 12 soldiers"},
	{"Six people, not eight, were killed.", "Six people"},
	// none is a number
	{"No deaths were reported in the nine villages.", "No deaths"},
	{"No deaths were reported in the nine villages.", "nine villages"},
	{"The ministry denied that no one had died.", "no one"},
	{"The airline said none of its 20 pilots had been fired.", "20 pilots"},
	// planned, hypothetical, rumoured
	{"The firm plans to dismiss 300 workers.", "300 workers"},
	{"If the deal fails, the firm will dismiss 300 workers.", "300 workers"},
	{"The rumour that 30 people had died was spread by students.", "30 people"},
}

func TestNegated(t *testing.T) {
	for _, c := range denied {
		t.Run(c[0], func(t *testing.T) { require.True(t, count(t, c[0], c[1]).Negated, c[1]) })
	}
	for _, c := range affirmed {
		t.Run(c[0], func(t *testing.T) { require.False(t, count(t, c[0], c[1]).Negated, c[1]) })
	}
}
