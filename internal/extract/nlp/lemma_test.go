package nlp_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/nlp"
)

// pairs checks "form=lemma" pairs under one tag.
func pairs(t *testing.T, tag, list string) {
	t.Helper()
	for pair := range strings.FieldsSeq(list) {
		form, want, ok := strings.Cut(pair, "=")
		require.True(t, ok, pair)
		if got := nlp.Lemma(form, tag); got != want {
			t.Errorf("lemma of %s (%s) is %s, want %s", form, tag, got, want)
		}
	}
}

func TestPastForms(t *testing.T) {
	pairs(t, "VBD", `
		handed=hand killed=kill wounded=wound injured=injure arrested=arrest charged=charge convicted=convict sentenced=sentence
		executed=execute released=release freed=free escaped=escape died=die missed=miss kidnapped=kidnap kidnaped=kidnap abducted=abduct
		rescued=rescue evacuated=evacuate displaced=displace hospitalized=hospitalize hospitalised=hospitalise infected=infect
		fired=fire hired=hire laid=lay cut=cut dismissed=dismiss marched=march protested=protest rallied=rally attacked=attack
		deployed=deploy seized=seize voted=vote extradited=extradite deported=deport expelled=expel transferred=transfer surrendered=surrender
		detained=detain held=hold jailed=jail imprisoned=imprison hanged=hang hung=hang shot=shoot stabbed=stab drowned=drown burned=burn
		burnt=burn froze=freeze fell=fall flew=fly fled=flee sent=send took=take gave=give brought=bring caught=catch found=find
		founded=found left=leave led=lead read=read said=say told=tell paid=pay made=make lost=lose won=win went=go came=come
		became=become began=begin saw=see was=be were=be had=have did=do hoped=hope hopped=hop rated=rate forced=force
		travelled=travel traveled=travel labelled=label labeled=label cancelled=cancel canceled=cancel controlled=control patrolled=patrol
		compelled=compel propelled=propel fuelled=fuel modelled=model signalled=signal enrolled=enroll fulfilled=fulfill installed=install
		called=call filled=fill pulled=pull rolled=roll polled=poll stalled=stall quarrelled=quarrel levelled=level shelled=shell
		stopped=stop planned=plan dropped=drop grabbed=grab committed=commit admitted=admit permitted=permit submitted=submit occurred=occur
		referred=refer preferred=prefer barred=bar robbed=rob gunned=gun banned=ban dragged=drag clubbed=club trapped=trap shipped=ship
		added=add erred=err passed=pass crossed=cross pressed=press staffed=staff buzzed=buzz quizzed=quiz gassed=gas panicked=panic trafficked=traffic
		announced=announce reduced=reduce received=receive removed=remove argued=argue continued=continue used=use closed=close raised=raise
		accused=accuse focused=focus licensed=license endorsed=endorse dispersed=disperse collapsed=collapse changed=change ranged=range
		arranged=arrange exchanged=exchange challenged=challenge plunged=plunge avenged=avenge infringed=infringe banged=bang belonged=belong thronged=throng
		merged=merge emerged=emerge urged=urge forged=forge enlarged=enlarge indulged=indulge judged=judge pledged=pledge alleged=allege
		staged=stage damaged=damage managed=manage engaged=engage besieged=besiege obliged=oblige breathed=breathe clothed=clothe
		named=name taxed=tax fixed=fix played=play showed=show visited=visit edited=edit limited=limit prohibited=prohibit inherited=inherit
		united=unite invited=invite ignited=ignite cited=cite recruited=recruit awaited=await exploited=exploit
		estimated=estimate associated=associate negotiated=negotiate created=create repeated=repeat treated=treat defeated=defeat seated=seat floated=float
		disputed=dispute prosecuted=prosecute distributed=distribute promoted=promote noted=note quoted=quote piloted=pilot rioted=riot
		targeted=target budgeted=budget completed=complete deleted=delete competed=compete combined=combine examined=examine determined=determine
		declined=decline refined=refine trained=train joined=join remained=remain explained=explain ruined=ruin bargained=bargain
		happened=happen opened=open threatened=threaten convened=convene intervened=intervene questioned=question abandoned=abandon
		poisoned=poison commissioned=commission postponed=postpone phoned=phone stoned=stone orphaned=orphan
		offered=offer considered=consider entered=enter delivered=deliver murdered=murder slaughtered=slaughter sheltered=shelter interfered=interfere
		required=require acquired=acquire inspired=inspire retired=retire repaired=repair explored=explore ignored=ignore restored=restore
		favored=favor favoured=favour honored=honor monitored=monitor sponsored=sponsor harboured=harbour captured=capture secured=secure
		measured=measure tortured=torture manufactured=manufacture poured=pour devoured=devour shared=share compared=compare prepared=prepare
		declared=declare appeared=appear feared=fear decided=decide provided=provide avoided=avoid raided=raid guided=guide
		invaded=invade persuaded=persuade loaded=load headed=head exploded=explode concluded=conclude included=include feuded=feud
		needed=need succeeded=succeed agreed=agree guaranteed=guarantee impeded=impede signaled=signal rivaled=rival scaled=scale revealed=reveal
		compiled=compile failed=fail detailed=detail stockpiled=stockpile ruled=rule scheduled=schedule hauled=haul paroled=parole
		blamed=blame claimed=claim streamed=stream timed=time aimed=aim welcomed=welcome assumed=assume consumed=consume resumed=resume
		shaped=shape developed=develop worshiped=worship wiped=wipe probed=probe described=describe absorbed=absorb climbed=climb
		faked=fake leaked=leak provoked=provoke booked=book smoked=smoke analysed=analyse analyzed=analyze organised=organise organized=organize
		triumphed=triumph tasted=taste wasted=waste pasted=paste tested=test lasted=last handled=handle assembled=assemble settled=settle
		toppled=topple hurled=hurl massacred=massacre tackled=tackle signed=sign owned=own crowded=crowd carried=carry buried=bury tried=try denied=deny
		fortified=fortify tied=tie lied=lie vetoed=veto echoed=echo issued=issue valued=value sued=sue owed=owe dyed=dye
		broke=break chose=choose drove=drive forbade=forbid kept=keep struck=strike swore=swear taught=teach wore=wear withdrew=withdraw wrote=write underwent=undergo overthrew=overthrow
		ambushed=ambush torched=torch looted=loot clashed=clash blockaded=blockade quarantined=quarantine vaccinated=vaccinate acquitted=acquit indicted=indict
		pardoned=pardon bombed=bomb maimed=maim burgled=burgle mugged=mug raped=rape assaulted=assault strangled=strangle poisoned=poison beheaded=behead
		derailed=derail capsized=capsize crashed=crash sank=sink evicted=evict repatriated=repatriate smuggled=smuggle confiscated=confiscate axed=axe`)
	pairs(t, "VBN", `taken=take given=give driven=drive shot=shoot fallen=fall flown=fly born=bear borne=bear beaten=beat hidden=hide stolen=steal slain=slay
		forgotten=forget frozen=freeze sworn=swear worn=wear torn=tear withdrawn=withdraw broken=break chosen=choose spoken=speak known=know seen=see done=do
		gone=go been=be become=become run=run overrun=overrun sunk=sink drunk=drink rung=ring begun=begin swum=swim laid=lay lain=lie proven=prove re-elected=re-elect`)
}

func TestIngForms(t *testing.T) {
	pairs(t, "VBG", `dying=die lying=lie tying=tie being=be seeing=see going=go doing=do having=have making=make taking=take giving=give coming=come becoming=become
		writing=write driving=drive losing=lose choosing=choose leaving=leave running=run sitting=sit getting=get cutting=cut hitting=hit winning=win beginning=begin
		shooting=shoot killing=kill injuring=injure charging=charge wounding=wound missing=miss freeing=free agreeing=agree hiring=hire firing=fire laying=lay
		evacuating=evacuate carrying=carry saying=say travelling=travel visiting=visit bringing=bring hanging=hang changing=change ranging=range
		singing=sing stinging=sting forcing=force escaping=escape seizing=seize voting=vote using=use closing=close riding=ride hiding=hide hoping=hope
		tasting=taste lasting=last understanding=understand extraditing=extradite requesting=request ending=end preparing=prepare requiring=require including=include
		robbing=rob rescuing=rescue dyeing=dye panicking=panic exchanging=exchange providing=provide eating=eat rewriting=rewrite overriding=override`)
}

func TestThirdPerson(t *testing.T) {
	pairs(t, "VBZ", `says=say has=have is=be does=do goes=go carries=carry dies=die lies=lie ties=tie tries=try passes=pass pushes=push marches=march
		fixes=fix closes=close uses=use seizes=seize releases=release charges=charge accuses=accuse aches=ache focuses=focus vetoes=veto
		raises=raise causes=cause houses=house wants=want sees=see frees=free quizzes=quiz analyses=analyse forces=force 's=be`)
}

func TestPlurals(t *testing.T) {
	pairs(t, "NNS", `men=man women=woman children=child people=people police=police gunmen=gunman policewomen=policewoman fishermen=fisherman feet=foot teeth=tooth
		mice=mouse geese=goose oxen=ox knives=knife wives=wife lives=life wolves=wolf shelves=shelf halves=half thieves=thief loaves=loaf gloves=glove graves=grave
		slaves=slave detectives=detective bodies=body cities=city parties=party armies=army movies=movie zombies=zombie ties=tie series=series species=species
		boxes=box taxes=tax churches=church clashes=clash buses=bus viruses=virus gases=gas campuses=campus nurses=nurse houses=house cases=case bases=base
		causes=cause clauses=clause prizes=prize diseases=disease purchases=purchase crises=crisis analyses=analysis hypotheses=hypothesis criteria=criterion
		heroes=hero potatoes=potato shoes=shoe photos=photo deaths=death operatives=operative officials=official leaders=leader hostages=hostage
		suspects=suspect inmates=inmate detainees=detainee refugees=refugee grandchildren=grandchild schoolchildren=schoolchild brothers-in-law=brother-in-law
		passers-by=passer-by by-elections=by-election aircraft=aircraft troops=troop headquarters=headquarters specimens=specimen matches=match caches=cache
		ashes=ash axes=axis avalanches=avalanche bonuses=bonus excuses=excuse horses=horse lenses=lens waltzes=waltz monks=monk rallies=rally salespeople=salespeople`)
	pairs(t, "NN", `bus=bus gas=gas class=class news=news police=police man=man killing=killing toll=toll`)
	pairs(t, "NNPS", `guatemalans=guatemalan nations=nation`)
	pairs(t, "NNP", `harris=harris nations=nations`)
}

func TestOtherLemmas(t *testing.T) {
	pairs(t, "JJ", "wounded=wound accused=accuse injured=injure red=red sacred=sacred dead=dead missing=missing high-ranking=high-ranking")
	pairs(t, "JJR", "bigger=big larger=large heavier=heavy better=good more=more fewer=few higher=high")
	pairs(t, "JJS", "biggest=big largest=large deadliest=deadly worst=bad")
	pairs(t, "MD", "wo=will ca=can 'll=will could=could")
	pairs(t, "RB", "n't=not quickly=quickly")
	pairs(t, "VBP", "'re=be are=be 've=have kill=kill do=do")
	pairs(t, "CD", "two=two")
}
