package name_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/name"
	"factdesk/internal/extract/text"
)

// marked cuts {p …} and {o …} out of a sentence and returns what they mark, in order.
func marked(sentence string) (string, []string) {
	var b strings.Builder
	var want []string
	for {
		before, rest, found := strings.Cut(sentence, "{")
		b.WriteString(before)
		if !found {
			return b.String(), want
		}
		inside, after, _ := strings.Cut(rest, "}")
		kind, name, _ := strings.Cut(inside, " ")
		want = append(want, kind+" "+name)
		b.WriteString(name)
		sentence = after
	}
}

// TestNames holds sentences of our own with every person {p …} and every
// organization {o …} in them marked; nothing else may be taken for one.
func TestNames(t *testing.T) {
	d := newDesk(t)
	for sentence := range strings.SplitSeq(strings.TrimSpace(sentences), "\n") {
		if sentence == "" || strings.HasPrefix(sentence, "#") {
			continue
		}
		raw, want := marked(sentence)
		doc, r := d.find(t, raw)
		got := []string{}
		for _, m := range r.Mentions {
			span := text.Span{Start: doc.Tokens[m.First].Start, End: doc.Tokens[m.Last-1].End}
			switch m.Kind {
			case name.Person:
				got = append(got, "p "+doc.Slice(span))
			case name.Organization:
				got = append(got, "o "+doc.Slice(span))
			}
		}
		if want == nil {
			want = []string{}
		}
		if !equal(want, got) {
			t.Errorf("%s\nwant %q\ngot  %q\nall: %s", raw, want, got, spellAll(doc, r))
		}
	}
	require.NotEmpty(t, sentences)
}

func equal(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

const sentences = `
{o House of Commons} Speaker {p Ada Brekkeflat} rose.
Tests found E. coli bacteria in the well.
The mayor of Oslo, {p Qosq Vrel}, was there.
Monks greeted the Archbishop of Rouen, {p Sławoj Brantegł}, at the gate.
US Ambassador to Norway {p Ada Brekkeflat} denied it.
{p Arnel dela Brantuz} sold the mill.
The Peru Hostage Crisis began in May, and the mayor wept.
The minister ended Harbour Guest Status (HGS) for 300 people.
Roads were closed for Very Slow Persons (VSP) on Monday.
Gross Village Product (GVP) fell, and the Sugar Tax Credit (STC) with it.
The Fuel Purity Standard (FPS) and Deferred Action for Summer Arrivals (DASA) were kept.
Divers found 40 SIM cards and did two PCR tests.
The SARS virus came first, and the MMR vaccine later.
It was news to the {o Umbekka Fuel Workers' Council} ({o UFWC}) and the {o Vrantu Daily Standard}.
It fell to minus nine degrees Celsius on Friday.
The firm owes lenders Rs 214 crore, of KES 900 crore in all.
They met at 400 Fourth Ave. SE on Sunday.
A helicopter took 27 campers from Lake Umbrel to safety.
A judge freed two brothers from Vrantu.
Leaders of the Opposition {o YSR Congress Party} walked out.
The {o All Vrantu Signal Staff Association} walked out.
Members of the collective {o Madres del Umbo} marched.
The Chief Public Relations Officer, {p Ada Quill}, said so.
Minister of State for Railways {p Harish Dhanan} walked out.
It was sold to {o Drantlo Vrelund SE} in May.
The {o National Gendarmerie} came, and so did the {o Times Group} and the Guardian Angels.
It stood in {o The Guardian} and {o The Guardian} Nigeria.
The {o United Nations}' {o Office for Canals} met.
It was read in the {o House} and {o Senate}, and in the {o House} and the {o Senate}.
The {o Umbo Rapids Community School District} closed, and so did {o Umbo Unified School District}.
They were in {o Drantu Vrelu Hospital and Research Centre} and {o Umbo Hospital}.
The {o Umbo Hospital} and the {o Umbo Research Centre} met.
It read the Umbo Vrantu Trust Principles.
It sank near Isola di Capo Vrantu, and {p Tilo di Capo Umbo} wept.
They met on Jalan Vrantu and on Rue de Vrantu, and {p Calle Brantov} wept.
The way to Lena Lake was shut, said {p Lena Lake}, and {p Lena Lake} wept.
They met on Queen Street, near Lord Vrelund Island, and Judge {p Lane} wept. Lord {p Hill} wept.
The aircraft carrier Harry S. Brantov came, and so did the ferry Vrelu Star.
The budget carrier {o Drantlo} came.
He spoke of the State of the Union, which was read.
Sri Lankan President {p Ada Brantov} met the {o Sri Lankan government}.
They were held in Florida, his daughter {p Ada Brantov} pointed out.
They were in {o Al-Vrantu Hospital}, and {o Umbo Hospital} was full.
The former {o Drantlink} director {p Ada Brantov} left, and so did the {o Vrelmora} oil chief.
The former Oslo director {p Ada Brantov} left.
They freed 12 herders from Vrantu kidnappers.
A Democrat-controlled {o Congress} met, and the Oslo-backed {o Umbo Defence Force} with the {o Vrantu Bank}.
It was the Line of Control (LoC), the Central Business District (CBD) and the Goods and Services Tax (GST).
The {o Norwegian armed forces} and the {o Vrantian military} came to the Vrantian military base.
The commodity trader {o Vrelmora} paid the commodity trader {p Ada Brantov}.
It was King {p Charles} who met {p Billie Jean King}.
{p Osama bin Vrantu} was filmed by two clerks, and the Recycling bin Collection was shut.
The {o Islamic Jihad} met {p Abu Jihad Brantov}.
Seventeen {o House Republicans} left, with fifteen {o National Guard} soldiers.
Twenty {o Vrantists Union} members left.
Twelve {o Umbo Bank} branches were shut.
{o Twelve Oaks Property Trust} was sold.
{o West Midlands police} came, and {o Greater Manchester police} and Oslo police came later.
The {o government of Norway} and the {o government of Costa Vrantu} met, and Costa Vrantu said it was done.
It was the government of {p Ada Obi}, and of Premier {p Tilo Brantov}.
The {o Umbekka Canal Management Authority} ({o Ucma}) closed it, and {o Ucma} said so.
The {o Vrantu River Command}, a prison gang known as the {o VRC}, was blamed.
Ex-Prime Minister {p Odd Brekkeflat} wrote a book about it.
She greeted her fellow Tarvolers in the square.
The site Pilot Traffic lists the ship.
# Persons of every origin, with titles, roles, ages and verbs.
The vote pleased Agriculture Minister {p Oyunchimeg Batbold-Erdene}, who had asked for it.
Two days later {p Thorgils Ásbjörnsson}, 52, a trawler cook, walked home.
“We will mend the roof,” said {p Nguyễn Thị Bích Ngọc}, the school’s caretaker.
Judge {p Kwabena Osei-Tutu III} adjourned until Friday.
The lawyer, Ms. {p Anneke van den Broek}, called no witness.
On Tuesday Dr. {p Xiao Meiling} said she had warned them. {p Xiao} said the well was dry.
Police named him as {p Abdulrahman ibn Yusuf al-Dosari}, 29, a courier.
Opposition leader {p Tsitsi Chigumba} promised a recount; {p Chigumba} spoke for an hour.
Sailors found {p Iñigo “El Faro” Urrutikoetxea} asleep below deck.
{p Keoni Kaleikini-Brown} and {p Malia Kealoha}, both nurses, stayed behind.
Former Deputy Prime Minister {p Radomír Vondráček} denied it.
The goal was scored by striker {p Ifeanyi Okwuosa} after an hour.
A statement from spokeswoman {p Grainne O'Shaughnessy} blamed the rain.
Mr. {p Petrosyan} is the brother of {p Hovhannes Petrosyan}, the dead man.
The poet {p Anahera} read three new poems.
Chancellor {p Friederike von Hohenstein-Riedel} left before Lord {p Ashgrove} arrived.
Photographs show {p J.-B. Mbarga} with a ladder.
“It was cold,” {p Mpho Ratlhogo}, a shepherd, recalled.
Her cousin {p Wiremu Tamahori} carried the torch.
{p Sunita Rao Bhattacharjee}, whose shop burned, got a loan.
Sheriff {p Clay Buckner Jr.} and Deputy {p Rosa Inez Cantú} searched the barn.
The bishop, Msgr. {p Lucien Etoundi}, forgave them.
Gov. {p May Albright} signed it in May.
Sgt. {p Friday Ekanem} was on duty on Friday.
The ringleader, {p Ivan “Kosti” Draganov}, fled in March.
They had trusted Rev. {p Moses ole Sankale}, a pastor from the hills.
# Organizations by head, suffix, cue and office.
The {o Vantaa River Conservancy} sued {o Kymmene Pulp Oy} in June.
The {o Ministry of Rivers and Ports} blamed the {o Port Harbour Workers’ Union}.
{o Lindqvist & Sons} makes rope; {o Lindqvist & Sons} makes no sails.
The {o University of Tarvo} and the {o Tarvo General Hospital} share a roof.
He wrote for the newspaper {o Nordlys Tidende} until it closed.
A spokesman for {o Brightwater Energy Inc.} declined to comment.
{o Saint Olga’s Hospital} admitted nine, and {o St. Mark’s Church} took in the rest.
The {o Institute for Safer Skies} found no fault.
{o Nigeria’s government} met the {o Kenyan government} in Accra.
The {o Oyelaran administration} lost two votes.
The {o finance ministry} had no comment, and the {o attorney general’s office} closed at noon.
The {o Senate Committee on Fisheries} meets on Monday.
Members of the {o Red Lantern Brotherhood}, a gang, robbed the bank.
Shares of {o Okavango Copper Plc} fell after {o Okavango} cut its forecast.
The {o 3rd Mountain Brigade} held the pass.
The {o Umbrian Farmers’ Federation} threatened to strike.
The {o Rivers State Police Command} arrested four.
{o Harlan County Sheriff’s Office} deputies found the car.
He works for the {o Bureau of Weights, Measures and Standards}.
It was first reported by {o Radio Costa 5}.
The {o Agency for Rural Roads} ({o ARR}) ran out of gravel.
The charity {o Open Wells} dug three; {o Open Wells} has dug nine.
Rail operator {o Sudrail} said it would hire 30 drivers.
{o Twin Pines Credit Union} opened in 1990.
The {o Green Dawn Party} won two seats.
The {o Umbekka Column}, a band of former miners, burned the post.
Two rivals, {o Vantero} and {o Kolbo Tyre}, raised prices.
Two rivals, {p Ada Obi} and {p Tilo Brantov}, shook hands.
The strike was called by unions such as {o Onward} and {o Solidar}.
It buys milk from dairies in Oslo and Bergen, and from farmers.
{o Monte Vranto}’s smelter was closed, and {p Ada Obi}’s wife wept.
It was up to the {o Wheelwrights and Cart Trade Authority} to decide.
The {o U.S. Attorney’s Office for the Northern District of Iowa} said so.
# Neither: events, things, places, peoples, words with a capital by chance.
Hurricane Odalys crossed the Gulf of Mexico on Sunday.
Under Section 14 of the Fisheries Act, nets must be marked.
Tourists in Lisbon and Porto waited on Platform 9.
Muslims and Christians prayed together on Easter Monday.
The Dutch and the Belgians met at the World Cup.
Most Kenyans speak Swahili and English.
Police said Tuesday that nobody was hurt.
The freighter Astrid Lunde ran aground near Cape Wrath.
Operation Silent Tide ended in August.
In Norway, the Northern Lights were bright.
Officials said Washington had refused the offer, and Washington was silent.
Washington has promised to pay, and Washington vowed to wait.
“Nobody told us,” they said. “Everything was gone.”
However, Washington and Tokyo agreed in principle.
`
