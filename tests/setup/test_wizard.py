"""The wizard as a function: its ways, its tests, what is asked before a machine becomes a kiosk."""

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from kiosk.provisioning.plan import Wireless
from kiosk.provisioning.refusals import Reason, Refused
from kiosk.setup import (
    DEVICES,
    DraftError,
    Field,
    Given,
    Light,
    Part,
    Setup,
    Step,
    Told,
    Verdict,
    advance,
    answers_of,
    draft_of,
    events,
    given_from,
    jobs,
    readiness,
)
from kiosk.setup.pages import Applying, ApplyProblem, Opening, Picking, Summary, Touching, Trying, Typing
from kiosk.setup.readiness import complete
from support.setup_scenes import (
    CAMERA,
    DEVICES_FOUND,
    EXPIRED,
    FILE,
    GIVEN,
    NETWORKS,
    OPENED,
    PRINTER,
    SCANNER,
    SECRETS,
    TYPING_SCANNER,
    WIRELESS,
    WITH_DEVICES,
    at,
    every_scene,
)


def play(setup: Setup, *happened: events.Event) -> tuple[Setup, list[jobs.Job]]:
    asked: list[jobs.Job] = []
    for event in happened:
        setup, work = advance(setup, event)
        asked += work
    return setup, asked


def presses(digits: str) -> tuple[events.Event, ...]:
    return (*map(events.Pressed, digits), events.Entered())


def test_step_by_step_leads_through_every_step_and_back_again() -> None:
    setup, forth = Setup(given=GIVEN, secrets=SECRETS), []
    while setup.step is not Step.READY:
        happened = presses("280497") * 2 if setup.step is Step.PIN else (events.Next(),)
        setup, _ = play(setup, *happened)
        forth.append(setup.step)
    assert forth == list(Step)[1:]
    back = []
    while setup.step is not Step.START:
        setup, _ = play(setup, events.Back())
        back.append(setup.step)
    assert back == list(Step)[-2::-1]
    assert setup.given == GIVEN


def test_sticks_are_looked_for_only_while_the_start_is_shown() -> None:
    assert play(Setup(), events.Next())[1][0] == jobs.StopWatching()
    assert play(at(Step.PLACE), events.Back())[1] == [jobs.WatchForFiles()]
    assert play(at(Step.PLACE), events.FilesSeen((FILE,)))[0].files == ()


def test_what_is_answered_is_kept_at_once_and_a_secret_never() -> None:
    setup, asked = play(at(Step.NETWORK), events.Chosen("link", "wireless"))
    assert asked == [jobs.KeepDraft(setup.given)]
    typing = at(Step.HOSPITAL, Typing(Field.TOKEN, every_scene()["typing-secret"].over.entry))
    setup, asked = play(typing, events.Entered())
    assert (setup.secrets.token, asked) == ("abcdef123", [])


def test_a_draft_comes_back_as_it_was_and_holds_no_secret() -> None:
    draft = draft_of(WITH_DEVICES)
    assert given_from(draft) == WITH_DEVICES
    for secret in ("280497", SECRETS.token):
        assert secret.encode() not in draft


@pytest.mark.parametrize("draft", [b"", b"{", b"[]", b'{"rotation": 45}', b"\xff\xfe", draft_of(GIVEN)[:40]])
def test_a_damaged_draft_is_told_from_a_whole_one(draft: bytes) -> None:
    with pytest.raises(DraftError):
        given_from(draft)


def test_a_choice_outside_its_values_or_on_another_step_changes_nothing() -> None:
    for event in (events.Chosen("link", "pigeon"), events.Chosen("adapter", "fhir"), events.Chosen("hospital", "x")):
        assert play(at(Step.NETWORK), event) == (at(Step.NETWORK), [])


# --- networks and tests ----------------------------------------------------------------------------------------------


def test_a_wireless_network_with_vietnamese_letters_is_picked_and_its_password_asked_for() -> None:
    setup, asked = play(at(Step.NETWORK, given=WIRELESS), events.NetworksWanted())
    assert (setup.over, asked) == (Picking(), [jobs.ListNetworks()])
    setup, _ = play(setup, events.NetworksSeen(NETWORKS), events.NetworkPicked("Bệnh viện Ví Dụ – Kiosk"))
    assert isinstance(setup.over, Typing)
    assert setup.over.field is Field.WLAN_PASSWORD


def test_an_open_network_asks_for_no_password_and_one_with_accounts_is_not_taken() -> None:
    listed = at(Step.NETWORK, Picking(NETWORKS), WIRELESS)
    assert play(listed, events.NetworkPicked("Khách"))[0].over is None
    assert play(listed, events.NetworkPicked("BVVD-NhanVien"))[0] == listed


def test_a_test_is_told_as_it_goes_and_another_answer_than_its_own_is_not_heard() -> None:
    setup, asked = play(at(Step.NETWORK, secrets=SECRETS), events.TryWanted(Part.NETWORK))
    assert asked == [jobs.Try(Part.NETWORK, 1, setup.given, setup.secrets)]
    up, clock = Told(Verdict.LINK_UP, "enp1s0"), Told(Verdict.CLOCK_RIGHT)
    setup, _ = play(setup, events.Tried(Part.NETWORK, 1, (up,)))
    assert setup.trial(Part.NETWORK).light is None
    assert play(setup, events.Tried(Part.NETWORK, 7, (clock,), done=True))[0] == setup
    setup, _ = play(setup, events.Tried(Part.NETWORK, 1, (up, clock), done=True))
    assert setup.trial(Part.NETWORK).light is Light.GREEN


def test_a_test_without_an_answer_ends_red_and_lets_go() -> None:
    setup, _ = play(at(Step.HOSPITAL), events.TryWanted(Part.HOSPITAL))
    setup, asked = play(setup, events.TookTooLong(Part.HOSPITAL, 1))
    assert asked == [jobs.StopTrying(Part.HOSPITAL)]
    assert setup.trial(Part.HOSPITAL).told == (Told(Verdict.NO_ANSWER),)


def test_a_changed_answer_makes_its_test_worth_nothing_and_stops_it() -> None:
    running, _ = play(at(Step.NETWORK), events.TryWanted(Part.NETWORK))
    setup, asked = play(running, events.Chosen("addressing", "fixed"))
    assert jobs.StopTrying(Part.NETWORK) in asked
    assert setup.trial(Part.NETWORK).number == 0
    late = events.Tried(Part.NETWORK, 1, (Told(Verdict.JOINED),), done=True)
    assert play(setup, late)[0] == setup


def test_going_on_stops_the_test_that_runs() -> None:
    running, _ = play(at(Step.HOSPITAL), events.TryWanted(Part.HOSPITAL))
    _, asked = play(running, events.Next())
    assert jobs.StopTrying(Part.HOSPITAL) in asked


def test_what_a_stick_has_is_taken_and_what_it_lacks_stays() -> None:
    before = at(Step.HOSPITAL, secrets=SECRETS)
    assert play(before, events.CredentialsWanted())[1] == [jobs.ReadCredentials()]
    setup, _ = play(before, events.CredentialsSeen(ca="-----BEGIN CERTIFICATE-----"))
    assert (setup.secrets.token, setup.secrets.ca) == (SECRETS.token, "-----BEGIN CERTIFICATE-----")
    assert answers_of(setup.given, setup.secrets, 1080, 1920).secrets.ca == setup.secrets.ca
    nothing, _ = play(before, events.CredentialsSeen())
    assert nothing.credentials == Told(Verdict.NO_CREDENTIALS)
    assert "BEGIN" not in repr(setup)


# --- devices ---------------------------------------------------------------------------------------------------------


def test_devices_are_looked_for_at_once_and_a_lone_one_is_taken() -> None:
    setup, asked = play(at(Step.HOSPITAL), events.Next())
    assert asked == [jobs.FindDevices()]
    setup, _ = play(setup, events.DevicesSeen(DEVICES_FOUND))
    assert setup.given.devices == {
        Part.CAMERA: CAMERA,
        Part.SCANNER: SCANNER,
        Part.PRINTER: PRINTER,
        Part.SOUND: DEVICES_FOUND[-1],
    }


def test_what_was_decided_is_not_undone_by_looking_again() -> None:
    setup, _ = play(at(Step.DEVICES, devices=DEVICES_FOUND), events.DeviceChosen(Part.CAMERA, ""))
    setup, asked = play(setup, events.DevicesWanted())
    assert asked == [jobs.FindDevices()]
    setup, _ = play(setup, events.DevicesSeen(DEVICES_FOUND))
    assert setup.given.devices[Part.CAMERA] is None


def test_a_device_that_cannot_be_used_is_not_chosen() -> None:
    setup = at(Step.DEVICES, devices=DEVICES_FOUND)
    assert play(setup, events.DeviceChosen(Part.SCANNER, TYPING_SCANNER.key))[0] == setup


def test_a_chosen_device_that_was_pulled_out_is_still_shown() -> None:
    setup = at(Step.DEVICES, given=WITH_DEVICES, devices=(PRINTER,))
    assert setup.found(Part.CAMERA) == (CAMERA,)


def test_a_device_is_tried_on_a_page_of_its_own_and_leaving_it_lets_go() -> None:
    setup, asked = play(at(Step.DEVICES, given=WITH_DEVICES), events.TryWanted(Part.CAMERA))
    assert setup.over == Trying(Part.CAMERA)
    assert asked[-1].device == CAMERA
    setup, asked = play(setup, events.Back())
    assert (setup.over, asked) == (None, [jobs.StopTrying(Part.CAMERA)])


def test_a_device_that_is_not_there_is_not_tried() -> None:
    setup = at(Step.DEVICES, given=WITH_DEVICES)
    assert play(setup, events.TryWanted(Part.CHIP)) == (setup, [])


def test_what_a_test_learns_of_a_device_is_kept() -> None:
    setup, _ = play(at(Step.DEVICES, given=WITH_DEVICES), events.TryWanted(Part.SCANNER))
    learnt = msgspec.structs.replace(SCANNER, table={**SCANNER.table, "baudrate": 9600})
    setup, asked = play(setup, events.Tried(Part.SCANNER, 1, (), device=learnt))
    assert setup.given.devices[Part.SCANNER] == learnt
    assert asked == [jobs.KeepDraft(setup.given)]


@pytest.mark.parametrize(("well", "verdict"), [(True, Verdict.PAGE_SEEN), (False, Verdict.PAGE_NOT_SEEN)])
def test_only_a_person_says_that_the_page_came_out(well: bool, verdict: Verdict) -> None:
    setup, _ = play(at(Step.DEVICES, given=WITH_DEVICES), events.TryWanted(Part.PRINTER))
    assert play(setup, events.Witnessed(Part.PRINTER, well))[0] == setup
    setup, _ = play(setup, events.Tried(Part.PRINTER, 1, (Told(Verdict.PAGE_SENT),), done=True))
    setup, _ = play(setup, events.Witnessed(Part.PRINTER, well))
    assert setup.trial(Part.PRINTER).told == (Told(verdict),)


# --- screen and PIN --------------------------------------------------------------------------------------------------


def test_the_size_begins_with_what_the_screen_says_and_goes_in_usual_steps_then_in_tenths() -> None:
    setup = Setup(step=Step.SCREEN, panel=replace(Setup().panel, diagonals=(21.6,)))
    assert play(setup, events.DiagonalTurned(up=True))[0].given.diagonal == 22.0
    assert play(setup, events.DiagonalTurned(up=False))[0].given.diagonal == 21.5
    assert play(setup, events.DiagonalTurned(up=False, fine=True))[0].given.diagonal == 21.5
    assert play(setup, *[events.DiagonalTurned(up=True)] * 30)[0].given.diagonal == 55.0


def test_the_touch_is_right_once_all_four_targets_were_hit() -> None:
    setup, _ = play(at(Step.SCREEN, given=Given()), events.TouchTestWanted(), *map(events.TargetHit, (0, 1, 1, 2)))
    assert setup.over == Touching(frozenset({0, 1, 2}))
    setup, _ = play(setup, events.TargetHit(3))
    assert (setup.over, setup.given.touch_tried) == (None, True)


def test_the_pin_is_typed_twice_and_two_different_ones_are_typed_anew() -> None:
    setup, _ = play(at(Step.PIN), *presses("280497"), *presses("280498"))
    assert (setup.differ, setup.pin, setup.again, setup.secrets.pin) == (True, "", "", "")
    setup, _ = play(setup, *presses("280497"), *presses("280497"))
    assert (setup.step, setup.secrets.pin) == (Step.READY, "280497")


@pytest.mark.parametrize("pin", ["12345", "111111", ""])
def test_what_is_no_pin_is_told_at_once(pin: str) -> None:
    setup, _ = play(at(Step.PIN), *presses(pin))
    assert setup.pin_wrong
    assert setup.step is Step.PIN


def test_a_pin_that_was_set_may_stay() -> None:
    assert play(at(Step.PIN, secrets=SECRETS), events.Entered())[0].step is Step.READY


# --- the summary and applying ----------------------------------------------------------------------------------------


def test_every_answer_that_is_missing_is_named_and_nothing_is_applied() -> None:
    setup = Setup(step=Step.READY)
    missing = {item.about.vi for item in readiness(setup) if item.missing}
    assert missing == {
        "Tên bệnh viện",
        "Mã kiosk",
        "Tên và chỗ đặt kiosk",
        "Địa chỉ máy chủ",
        "Mã truy cập (token)",
        "Màn hình",
        "Mã kỹ thuật",
    }
    assert play(setup, events.ApplyWanted()) == (setup, [])


def test_a_line_of_the_summary_leads_to_its_step_and_straight_back() -> None:
    setup, _ = play(at(Step.READY), events.StepChosen(Step.NETWORK))
    assert (setup.step, setup.returning) == (Step.NETWORK, True)
    assert play(setup, events.Next())[0].step is Step.READY
    assert play(setup, events.Back())[0].step is Step.READY


def test_a_failed_test_is_red_in_the_summary_and_does_not_stand_in_the_way() -> None:
    setup = every_scene()["ready"]
    lights = {item.about.en: item.light for item in readiness(setup)}
    assert lights["Hospital's system"] is Light.RED
    assert lights["Network"] is Light.YELLOW
    assert lights["Camera"] is Light.GREEN
    assert complete(setup)
    setup, asked = play(setup, events.ApplyWanted())
    assert setup.over == Applying()
    assert asked == [jobs.Apply(setup.given, setup.secrets, 1080, 1920)]


def test_while_it_is_applied_nothing_else_happens() -> None:
    setup = at(Step.READY, Applying())
    for event in (events.Back(), events.Next(), events.ApplyWanted(), events.Pressed("1"), events.StepChosen(Step.PIN)):
        assert play(setup, event) == (setup, [])


def test_applied_it_ends_and_a_failure_can_be_tried_again_or_corrected() -> None:
    setup = at(Step.READY, Applying(), WITH_DEVICES, secrets=SECRETS)
    done, asked = play(setup, events.Applied(("kiosk.toml",)))
    assert done.over.done
    assert asked == [jobs.Finish()]
    failed, _ = play(setup, events.NotApplied(ApplyProblem.NO_ANSWER))
    assert play(failed, events.Back())[0].over is None
    again, asked = play(failed, events.ApplyWanted())
    assert again.over == Applying()
    assert isinstance(asked[0], jobs.Apply)


def test_the_answers_make_a_kiosk_as_provisioning_knows_it() -> None:
    given = msgspec.structs.replace(
        WITH_DEVICES,
        rotation=90,
        link="wireless",
        ssid="Kiosk",
        addressing="fixed",
        address="10.1.2.3/24",
        gateway="10.1.2.1",
        name_servers="10.1.2.1, 10.1.2.2",
        time_servers="ntp.vn",
    )
    made = answers_of(given, msgspec.structs.replace(SECRETS, wlan_password="12345678"), 1920, 1080)  # noqa: S106
    assert (made.kiosk.id, made.api.url, made.secrets.pin) == ("K3", "https://kiosk.benhvien.vn", "280497")
    assert made.network.link == Wireless("Kiosk", "12345678")
    assert made.network.fixed.name_servers == ("10.1.2.1", "10.1.2.2")
    assert (made.screen.width, made.screen.height, made.screen.rotation) == (1080, 1920, 90)
    assert (made.screen.lower_edge_mm, made.screen.diagonal_inches) == (780.0, 21.5)
    assert (made.camera.source, made.scanner.maker, made.chip) == ("/dev/v4l/by-id/c", "honeywell", None)
    assert made.printers["khe-in"].address == "0fe6:811e"


def test_without_a_speaker_the_kiosk_is_silent_and_without_a_token_it_has_none() -> None:
    given = msgspec.structs.replace(GIVEN, devices={Part.SOUND: None}, auth="none")
    made = answers_of(given, SECRETS, 1080, 1920)
    assert not made.sound.enabled
    assert (made.secrets.token, made.api.auth) == ("", "none")


# --- the file's way --------------------------------------------------------------------------------------------------


def test_a_file_is_seen_compared_opened_and_applied() -> None:
    setup, _ = play(Setup(), events.FilesSeen((FILE, EXPIRED)), events.FileChosen("f"))
    assert setup.over == Opening(FILE)
    assert play(setup, events.Pressed("1"))[0] == setup, "the fingerprint comes first"
    setup, asked = play(setup, events.FingerprintSame(), *presses("482190375516"))
    assert asked == [jobs.OpenFile("f", "482190375516")]
    setup, _ = play(setup, events.FileOpened(OPENED))
    assert setup.over == Summary(OPENED)
    setup, asked = play(setup, events.ApplyWanted())
    assert asked == [jobs.StopWatching(), jobs.ApplyFile(OPENED)]


def test_the_fingerprint_of_a_known_signer_is_not_asked_about() -> None:
    known = replace(FILE, trust="known")
    assert play(Setup(), events.FilesSeen((known,)), events.FileChosen("f"))[0].over.compared


@pytest.mark.parametrize(
    "file", [EXPIRED, replace(FILE, trust="foreign"), replace(FILE, missing=(2,))], ids=["expired", "foreign", "partly"]
)
def test_a_file_that_is_not_taken_cannot_be_chosen(file) -> None:
    setup, _ = play(Setup(), events.FilesSeen((file,)))
    assert play(setup, events.FileChosen(file.key)) == (setup, [])


def test_a_wrong_code_is_typed_anew_and_a_short_one_not_tried() -> None:
    setup = Setup(over=Opening(FILE, compared=True))
    assert play(setup, *presses("1234"))[1] == []
    setup, _ = play(setup, *presses("111111111111"), events.FileRefused("f", Refused(Reason.WRONG_CODE)))
    assert (setup.over.code, setup.over.problem.reason) == ("", Reason.WRONG_CODE)


def test_an_answer_for_a_file_that_was_left_is_not_heard() -> None:
    setup, _ = play(Setup(over=Opening(FILE, compared=True, code="1" * 12, opening=True)), events.Back())
    assert play(setup, events.FileOpened(OPENED))[0].over is None


# --- any order -------------------------------------------------------------------------------------------------------

ANY: list[events.Event] = [
    events.Next(),
    events.Back(),
    events.Entered(),
    events.Erased(),
    events.Cleared(),
    events.MeantTaken(),
    events.CapitalTouched(),
    events.SymbolsTurned(),
    events.SecretShown(),
    events.ApplyWanted(),
    events.FingerprintSame(),
    events.NetworksWanted(),
    events.CredentialsWanted(),
    events.CredentialsSeen(token="t", ca="c"),  # noqa: S106 - nobody's
    events.DevicesWanted(),
    events.TouchTestWanted(),
    *map(events.Pressed, "1a ô./"),
    *map(events.FieldTouched, Field),
    *map(events.StepChosen, Step),
    *map(events.TryWanted, Part),
    *(events.Witnessed(part, True) for part in DEVICES),
    *map(events.TargetHit, range(5)),
    *(events.Chosen(*choice) for choice in (("link", "wireless"), ("addressing", "fixed"), ("adapter", "fhir"))),
    *(events.DeviceChosen(one.part, one.key) for one in DEVICES_FOUND),
    *(events.DeviceChosen(part, "") for part in DEVICES),
    events.DiagonalTurned(up=True),
    events.FilesSeen((FILE, EXPIRED)),
    events.FileChosen("f"),
    events.FileOpened(OPENED),
    events.FileRefused("f", Refused(Reason.WRONG_CODE)),
    events.NetworksSeen(NETWORKS),
    events.NetworkPicked("Khách"),
    events.DevicesSeen(DEVICES_FOUND),
    *(events.Tried(part, 1, (Told(Verdict.WAITING),), done=True) for part in Part),
    *(events.TookTooLong(part, 1) for part in Part),
    events.Applied(()),
    events.NotApplied(ApplyProblem.NO_ANSWER),
    events.DraftKept(well=False),
]


@drawn(st.sampled_from(list(every_scene())), st.lists(st.sampled_from(ANY), max_size=40))
def test_any_touches_in_any_order_lose_nothing_and_lead_somewhere(scene: str, happened: list[events.Event]) -> None:
    setup = every_scene()[scene]
    for event in happened:
        before = setup
        setup, work = advance(setup, event)
        for job in work:
            if isinstance(job, jobs.KeepDraft):
                assert job.given == setup.given
            if isinstance(job, jobs.Apply):
                assert complete(before)
        if setup.given != before.given:
            assert any(isinstance(job, jobs.KeepDraft) for job in work)
        running = {part for part, trial in setup.trials.items() if trial.running}
        assert running <= {Part.NETWORK, Part.HOSPITAL, *DEVICES}
        assert answers_of(setup.given, setup.secrets, 1080, 1920).kiosk.id == setup.given.kiosk_id
        assert given_from(draft_of(setup.given)) == setup.given
