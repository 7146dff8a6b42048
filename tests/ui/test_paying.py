"""Paying on the real scene: the code, the desk, and what is said while nobody knows."""

from dataclasses import replace

import pytest

from kiosk.journey import Able, Asked, Feature, Language, NoAnswer, PaymentRefusal, events
from kiosk.journey.effects import PrintTicket, StartPayment
from kiosk.journey.state import Confirmed, RefusedLate, Ticketed
from kiosk.ticket import TicketPayment
from kiosk.visit import PaymentRequired, PaymentState
from ui.samples import booking, journey, payable, paying, payment, scenes, ticketed
from ui.translating import Translating
from ui.view_models import paying_words, ticket_words

ABLE = Able(frozenset({Feature.CANCEL, Feature.PAYMENTS}))
NOT_PAID = ("chưa thanh toán", "chưa trả tiền", "chưa nhận được tiền", "not paid", "unpaid")
panels = pytest.mark.parametrize("size", ["portrait", "landscape", "small"])
intents = pytest.mark.parametrize(
    "intent", [Asked(3), NoAnswer(), *PaymentRefusal, *map(payment, PaymentState)], ids=lambda intent: repr(intent)[:40]
)


def shown(intent, **changes):
    return paying_words.derive(journey(step=paying(intent, **changes)))


def ticket_of(effects):
    return next(effect.ticket for effect in effects if isinstance(effect, PrintTicket))


@panels
def test_the_amount_and_the_number_stand_beside_the_code(glass, size):
    window = glass(scenes()["paying"], size)
    assert window.find("payingAmount").property("text") == "180.000 đ"
    assert window.find("payingNumber").property("text").endswith("B 042")
    assert window.find("payingCode").property("text") == payment().qr


@panels
def test_the_desk_is_one_touch_away_and_the_ticket_says_what_is_known(glass, size):
    window = glass(scenes()["paying"], size)
    window.touch("payAtDesk")
    assert window.engine.events == [events.PayAtDesk()]
    assert window.screen == "ticket"
    assert ticket_of(window.engine.asked).number == "B 042"


@pytest.mark.parametrize("state", [PaymentState.EXPIRED, PaymentState.FAILED])
def test_a_code_that_is_over_is_replaced_by_a_touch(glass, state):
    window = glass(journey(step=paying(payment(state))))
    assert not window.shows("payingCode")
    window.touch("newCode")
    assert window.engine.events == [events.NewCodeWanted()]
    assert isinstance(window.engine.asked[-1], StartPayment)
    assert not window.shows("newCode")
    assert "Đang tạo mã thanh toán…" in window.all_words()


@intents
def test_no_button_of_the_screen_is_dead(glass, intent):
    for name in ("newCode", "payAtDesk"):
        window = glass(journey(step=paying(intent)))
        if name == "payAtDesk" or window.shows(name):
            before = window.engine.journey
            window.touch(name)
            assert window.engine.journey != before, name


def test_a_code_is_shown_only_while_it_can_be_paid(glass):
    window = glass()
    for intent in [Asked(3), NoAnswer(), *PaymentRefusal, *map(payment, PaymentState)]:
        window.engine.show(journey(step=paying(intent)))
        assert window.shows("payingCode") is (intent == payment())


@panels
def test_while_the_hospital_is_silent_the_code_stays_and_nobody_is_told_that_they_did_not_pay(glass, size):
    window = glass(scenes()["paying"], size)
    window.draw()
    before = window.find("payingCode").width()
    window.engine.show(scenes()["paying--silent"])
    window.draw()
    assert "tiền không mất" in window.find("payingDoubt").property("title")
    assert window.find("payingCode").property("text") == payment().qr
    if size == "landscape":
        assert window.find("payingCode").width() == before
    waiting = "Đang chờ ngân hàng xác nhận…"
    assert waiting not in [seen.item.property("text") for seen in window.texts()]


def test_the_way_out_is_the_ticket(glass):
    window = glass(scenes()["paying"])
    assert not window.shows("backButton")
    assert not window.shows("exitButton")
    assert window.shows("helpButton")


@panels
def test_the_ticket_leads_to_paying_and_back_to_itself(glass, size):
    window = glass(scenes()["ticket--payable"], size)
    window.touch("payButton")
    assert window.engine.events == [events.PayWanted()]
    assert window.screen == "paying"
    window.touch("payAtDesk")
    assert window.screen == "ticket"
    assert not any(isinstance(effect, PrintTicket) for effect in window.engine.asked)


@panels
def test_another_person_registers_in_the_same_language(glass, size):
    window = glass(scenes()["ticket"], size)
    window.engine.dispatch(events.LanguageChosen(Language.EN))
    window.touch("anotherPerson")
    assert window.engine.events[-1] == events.AnotherPerson()
    assert window.screen == "welcome"
    assert window.engine.journey.language == Language.EN


@pytest.mark.parametrize("payment_known", [known for known in TicketPayment if known is not TicketPayment.NONE])
def test_the_ticket_says_what_is_known_of_the_money(glass, payment_known):
    window = glass(scenes()[f"ticket--payment-{payment_known.value}"])
    assert window.find("paymentNote").property("title")
    assert not window.shows("payButton")


def test_where_nothing_is_known_of_money_nothing_is_said_of_it(glass):
    window = glass(scenes()["ticket"])
    assert not window.shows("paymentNote")
    assert not window.shows("payButton")


def test_a_copy_says_that_it_is_one(glass):
    assert any("phiếu in lại" in words for words in glass(scenes()["ticket--copy"]).all_words())


@pytest.mark.usefixtures("qapp")
class TestWords:
    @intents
    @pytest.mark.parametrize("language", [Language.VI, Language.EN])
    @pytest.mark.parametrize("silent", [False, True])
    def test_every_state_is_told_kindly_and_nobody_is_called_unpaid(self, intent, language, silent):
        translating = Translating()
        translating.speak(language)
        try:
            props = paying_words.derive(journey(step=paying(intent, silent=silent), language=language))
        finally:
            translating.close()
        assert props.title
        assert bool(props.doubt) is silent
        said = " ".join((props.title, props.text, props.doubt)).lower()
        assert not any(words in said for words in NOT_PAID)
        assert not any(word in said for word in ("server", "qr code error", "máy chủ", "timeout", "giây", "seconds"))
        assert not any(letter.isdigit() for letter in said), "nothing counts down"

    @intents
    def test_what_is_to_do_follows_from_the_state(self, intent):
        again = intent in (NoAnswer(), payment(PaymentState.EXPIRED), payment(PaymentState.FAILED))
        paid = intent in (PaymentRefusal.ALREADY_PAID, payment(PaymentState.SUCCEEDED))
        props = shown(intent)
        assert (props.state == "again") is again
        assert (props.state == "paid") is paid
        assert (props.state == "asked") is (intent == Asked(3))
        assert (props.state == "open") is (intent == payment())
        assert props.number == "B 042"

    @pytest.mark.parametrize("state", [PaymentState.EXPIRED, PaymentState.FAILED, PaymentState.OTHER])
    def test_who_may_have_paid_hears_that_the_money_is_not_lost(self, state):
        assert "tiền không mất" in shown(payment(state)).text

    def test_the_amount_is_the_intents_or_what_the_visit_costs(self):
        assert shown(replace(payment(), amount=90_000)).amount == "90.000 đ"
        assert shown(Asked(3)).amount == "180.000 đ"
        english = journey(step=paying(Asked(3)), language=Language.EN)
        assert paying_words.derive(english).amount == "180,000 VND"

    def test_number_and_code_stand_in_no_repr(self):
        assert "042" not in repr(shown(payment()))
        assert "A000000727" not in repr(shown(payment()))

    def test_another_screen_holds_nothing_of_it(self):
        assert paying_words.derive(journey()) == paying_words.PayingProps()

    @pytest.mark.parametrize(
        ("required", "said"),
        [(PaymentRequired.BEFORE, "trước khi khám"), (PaymentRequired.AFTER, "sau khi khám")],
    )
    def test_the_desk_takes_the_money_when_the_hospital_wants_it(self, required, said):
        step = ticketed(Confirmed(replace(payable(), payment_required=required)), payment=TicketPayment.AT_DESK)
        assert said in ticket_words.derive(journey(step=step)).payment

    def test_a_number_the_hospital_refused_says_nothing_of_money(self):
        step = ticketed(RefusedLate(), payment=TicketPayment.AT_DESK)
        assert ticket_words.derive(journey(step=step)).payment == ""

    @pytest.mark.parametrize(
        ("able", "online", "payable_here"),
        [(ABLE, True, True), (ABLE, False, False), (Able(frozenset({Feature.CANCEL})), True, False)],
    )
    def test_paying_here_is_offered_only_where_it_can_be_done(self, able, online, payable_here):
        step = ticketed(Confirmed(payable()), payment=TicketPayment.AT_DESK)
        assert ticket_words.derive(journey(step=step, able=able, online=online)).payable is payable_here

    def test_who_has_paid_is_not_asked_again(self):
        step: Ticketed = ticketed(Confirmed(payable()), payment=TicketPayment.PAID)
        props = ticket_words.derive(journey(step=step, able=ABLE))
        assert (props.payable, props.payment_tone, props.payment) == (False, "good", "Đã thanh toán")

    @pytest.mark.parametrize("cancel", [True, False])
    def test_taking_back_is_offered_only_where_the_hospital_can(self, cancel):
        able = Able(frozenset({Feature.CANCEL} if cancel else ()))
        assert ticket_words.derive(journey(step=ticketed(Confirmed(booking())), able=able)).cancellable is cancel
