package name

// Rule documents one way of finding or classifying names. The ids stand in
// Mention.Rule and Entity.Rule; they begin with the kind that they give.
type Rule struct {
	ID  string
	Doc string
	// Yes and No are examples. In Yes, the names that the rule finds stand in
	// square brackets. In No, brackets mark names that others may find; what
	// matters is that this rule finds none.
	Yes, No []string
}

// Rules returns every rule, persons first, each with two examples of both
// sorts or more.
func Rules() []Rule {
	out := make([]Rule, 0, len(personRules)+len(organizationRules)+len(placeRules))
	out = append(out, personRules...)
	out = append(out, organizationRules...)
	return append(out, placeRules...)
}

var placeRules = []Rule{
	{
		ID:  "place.list",
		Doc: "A country, capital, city or region of the lists, where nothing around it says otherwise.",
		Yes: []string{"The parcels came from [Norway] by lorry.", "They drove to [Nairobi] at night."},
		No:  []string{"Paris Oduya said she was tired.", "The Boston Globe reported the sale."},
	},
	{
		ID:  "place.preposition",
		Doc: "A name that stands where only a place does: in X, near X, the mayor of X.",
		Yes: []string{"A bridge fell in [Tarvolo] yesterday.", "A well was dug near [Umbekka] in spring."},
		No:  []string{"The plan was signed by Umbekka.", "They spoke of Tarvolo's shares."},
	},
	{
		ID:  "place.noun",
		Doc: "A name with a noun of place in or beside it: X County, the port of X, X province.",
		Yes: []string{"Two men drowned off the port of [Tarvolo].", "Deputies searched [Umbekka County] for hours."},
		No:  []string{"The company Tarvolo closed.", "The county was searched."},
	},
	{
		ID:  "place.dateline",
		Doc: "The place in a dateline.",
		Yes: []string{"Two bridges close after flood\n\nBy Ada Lunn\n\n[TARVOLO], Kenya — Two bridges were closed on Monday after a flood.", "Two bridges close after flood\n\nBy Ada Lunn\n\n[UMBEKKA] — Two bridges were closed on Monday after a flood."},
		No:  []string{"Two bridges closed — officials said.", "TARVOLO was closed."},
	},
	{
		ID:  "place.context",
		Doc: "A name that owns what only places do, that a larger place follows, or that stands beside a place.",
		Yes: []string{"They drove from Oslo and [Tarvolo] to the coast. [Tarvolo]’s constitution is old.", "A bridge fell at [Tarvolo], Kenya, on Monday."},
		No:  []string{"Umbekka's shares fell.", "Two men were seen on Monday."},
	},
}
