"""Notification banners as they are used."""

from components import NotificationBanner

EXAMPLES = {
    "info": NotificationBanner("Vi har många ansökningar just nu. Det kan ta **sex veckor** att få svar."),
    "success": NotificationBanner("Vi har tagit emot ditt intyg.", kind="success", id="sent"),
    "warning": NotificationBanner("Tjänsten stänger klockan 22.", kind="warning"),
    "danger": NotificationBanner("Din ansökan är inte komplett.\n\n- Foto saknas\n- Intyg saknas", kind="danger"),
    "titled": NotificationBanner("Du kan ansöka från och med 1 mars.", title="Ansökan har inte öppnat"),
    "alert": NotificationBanner("Filen är sparad.", kind="success", alert=True),
}
