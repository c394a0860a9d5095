package refine_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/claim"
)

var moods = map[claim.Modality][][2]string{
	claim.Planned: {
		{"The firm will dismiss 300 workers in May.", "300 workers"},
		{"The firm plans to dismiss 300 workers.", "300 workers"},
		{"The firm is due to dismiss 300 workers.", "300 workers"},
		{"The firm is set to dismiss 300 workers.", "300 workers"},
		{"Three hundred workers are expected to be dismissed.", "Three hundred workers"},
		{"Three hundred workers are to be dismissed.", "Three hundred workers"},
		{"The firm is going to dismiss 300 workers.", "300 workers"},
		{"The firm said it would dismiss 300 workers.", "300 workers"},
		{"Firm to dismiss 300 workers", "300 workers"},
		{"The firm has announced plans to dismiss 300 workers.", "300 workers"},
		{"Eight people will be arrested and deported.", "Eight people"},
		{"The governor ordered the release of 12 prisoners.", "12 prisoners"},
		{"Police hope to rescue 12 hostages.", "12 hostages"},
	},
	claim.Possible: {
		{"The firm could dismiss 300 workers.", "300 workers"},
		{"Up to 300 workers may be dismissed.", "Up to 300 workers"},
		{"The flood may have killed 12 people.", "12 people"},
		{"Twelve people are feared dead.", "Twelve people"},
		{"Twelve people are believed to have drowned.", "Twelve people"},
		{"Rescuers fear that 12 people have drowned.", "12 people"},
		{"Possibly 300 workers were dismissed.", "300 workers"},
		{"Another 40 homes are likely to be evacuated.", "40 homes"},
		{"Eight people were likely killed.", "Eight people"},
		{"He asked whether 12 people had died.", "12 people"},
		{"It was not known if 12 people had died.", "12 people"},
		{"The union demanded the release of 12 prisoners.", "12 prisoners"},
	},
	claim.Conditional: {
		{"If the deal fails, the firm will dismiss 300 workers.", "300 workers"},
		{"The firm would dismiss 300 workers if sales fell.", "300 workers"},
		{"Unless it rains, 40 farms will be evacuated.", "40 farms"},
		{"\"If they arrest 12 of us, we will march again,\" Lund said.", "12 of us"},
		{"The fire would have killed 12 people.", "12 people"},
		{"Had the dam burst, 400 people would have drowned.", "400 people"},
		{"Were the dam to burst, 400 people would drown.", "400 people"},
	},
	claim.Alleged: {
		{"The men are accused of killing 12 people.", "12 people"},
		{"The gunman allegedly killed 12 people.", "12 people"},
		{"Prosecutors allege that the gang killed 12 people.", "12 people"},
		{"Prosecutors claim the gang killed 12 people.", "12 people"},
		{"He is charged with killing 12 people.", "12 people"},
		{"He is suspected of 12 murders.", "12 murders"},
		{"According to unconfirmed reports, 12 people died.", "12 people"},
		{"He was arrested on suspicion of killing 12 people.", "12 people"},
		{"The alleged killing of 12 people shocked the town.", "12 people"},
		{"The gang reportedly kidnapped 12 people.", "12 people"},
		{"The rumour that 30 people had died was spread by students.", "30 people"},
	},
	claim.Asserted: {
		{"Police arrested 12 alleged smugglers.", "12 alleged smugglers"},
		{"Police arrested three men accused of robbing a bank.", "three men"},
		{"He was convicted of killing 12 people.", "12 people"},
		{"The judge will sentence the men who killed 12 people.", "12 people"},
		{"The governor sent 300 troops to guard the bridge.", "300 troops"},
		{"The 12 men were released even if the judge objected.", "12 men"},
		{"Dozens if not hundreds of people died.", "hundreds of people"},
		{"Police said 12 people had died.", "12 people"},
		{"Police denied claims that 12 people had died.", "12 people"},
	},
}

func TestModality(t *testing.T) {
	for want, cases := range moods {
		for _, c := range cases {
			t.Run(c[0], func(t *testing.T) { require.Equal(t, want, count(t, c[0], c[1]).Modality, c[1]) })
		}
	}
}

func TestDatesShareTheModalityOfTheirClause(t *testing.T) {
	for _, c := range claims(t, "The firm will close its plant on Friday.") {
		if c.Date != nil {
			require.Equal(t, claim.Planned, c.Modality)
			require.False(t, c.Negated)
		}
	}
}
