/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-text.h"

#include <string.h>

/* Pastes of different shapes. What is wanted is written as read_say() writes it. */

static PlazaGazetteer *places = NULL;

static void
say (GString    *said,
     const char *before,
     const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (said, "%s%s", before, words);
}

static void
say_list (GString    *said,
          const char *before,
          GStrv       words)
{
  g_autofree char *joined = g_strjoinv (", ", words);

  say (said, before, joined);
}

static void
say_slots (GString   *said,
           GPtrArray *slots)
{
  for (guint i = 0; i < slots->len; i++)
    {
      const PlazaTimeslot *slot = slots->pdata[i];
      g_autofree char *start = plaza_clock_format (slot->start), *end = plaza_clock_format (slot->end);

      g_string_append_printf (said, "\n  at %s", slot->date != NULL ? slot->date : "?");
      say (said, " ", start);
      say (said, "-", end);
      say (said, " ", slot->all_day ? "all day" : NULL);
      say (said, " ", slot->zone);
      say (said, " = ", slot->label);
    }
}

static void
say_place (GString          *said,
           const PlazaPlace *place)
{
  const char * const words[] = { place->venue, place->address, place->city, place->state, place->postal_code };
  const char *before = "\n  in ";

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i] != NULL)
      {
        say (said, before, words[i]);
        before = " / ";
      }

  say (said, "\n  in words ", place->text);
  say (said, "\n  ", place->to_be_announced ? "tba" : NULL);
  say (said, "\n  ", place->area_only ? "area only" : NULL);
}

/* Returns: (transfer full): what matters of the drafts, a paragraph for each */
static char *
read_say (PlazaIntake *intake)
{
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < intake->drafts->len; i++)
    {
      const PlazaIncoming *draft = intake->drafts->pdata[i];
      const PlazaEventRecord *event = draft->event;

      g_string_append_printf (said, "%s%s", said->len > 0 ? "\n" : "", event->title);
      say (said, " [", g_enum_get_value (g_type_class_peek (PLAZA_TYPE_KIND), (int) event->kind)->value_nick);
      g_string_append (said, "]");
      say_slots (said, event->timeslots);
      say_place (said, &event->place);
      for (guint k = 0; k < event->further_places->len; k++)
        {
          const PlazaFurtherPlace *further = event->further_places->pdata[k];

          g_string_append_printf (said, "\n  %s:", further->label);
          say_place (said, &further->place);
        }
      say_list (said, "\n  by ", event->lead_organizations);
      say (said, "\n  ask ", event->contact_name);
      say_list (said, "\n  mail ", event->contact_emails);
      say_list (said, "\n  call ", event->contact_telephones);
      say (said, "\n  see ", event->web_address);
      say (said, "\n  ", event->online ? "online" : NULL);
      say (said, "\n  ", event->attendance == PLAZA_ATTENDANCE_INVITED ? "invited" : NULL);
      say (said, "\n  ", event->status == PLAZA_STATUS_CANCELLED ? "cancelled" : NULL);
      say_list (said, "\n  inferred ", event->inferred);
      say (said, "\n  details ", plaza_texts_get (event->details, "en"));
      for (guint k = 0; k < draft->problems->len; k++)
        say (said, "\n  ? ", ((PlazaProblem *) draft->problems->pdata[k])->text);
    }

  return g_string_free_and_steal (said);
}

static PlazaIntake *
read_text (const char *text)
{
  static const char * const languages[] = { "en", "es", NULL };
  PlazaReaderContext context = { .name = "", .places = places, .day = "2017-02-22", .today = "2017-02-13", .hashtag = "#ExampleDay",
                                 .languages = languages };
  g_autoptr(GError) error = NULL;
  PlazaIntake *intake = plaza_text_reader.read (text, strlen (text), &context, &error);

  g_assert_no_error (error);
  return intake;
}

static const struct { const char *name, *text, *wanted; } pastes[] = {
  { "mail",
    "From: organizer@example.org\n"
    "Subject: events for the list\n"
    "Date: Mon, 13 Feb 2017 10:00:00 -0500\n"
    "\n"
    "Hello,\n"
    "\n"
    "Interfaith Solidarity March\n"
    "Wed 2/22/17 at 5:30pm ET\n"
    "Example Hill Church, 300 Example Rd S, Canton, MI 48188\n"
    "Jordan Example, jordan@example.org\n"
    "\n"
    "Rep. Sample Town Hall, 2/22/17 at 6:00pm PT\n"
    "North Example High School Gym, 765 14th Street NE, Salem, OR 97301\n"
    "Robin Example, robin@example.org\n"
    "\n"
    "And Omaha: Light the Way for Neighbors, date to come.\n"
    "\n"
    "Thank you all,\n"
    "Casey Sender\n"
    "sender@example.org\n",
    "Interfaith Solidarity March [march]\n"
    "  at 2017-02-22 17:30 America/Detroit\n"
    "  in Example Hill Church / 300 Example Rd S / Canton / MI / 48188\n"
    "  ask Jordan Example\n"
    "  mail jordan@example.org\n"
    "Rep. Sample Town Hall [town-hall]\n"
    "  at 2017-02-22 18:00 America/Los_Angeles\n"
    "  in North Example High School Gym / 765 14th Street NE / Salem / OR / 97301\n"
    "  ask Robin Example\n"
    "  mail robin@example.org\n"
    "Light the Way for Neighbors [other]\n"
    "  in Omaha / NE\n"
    "  inferred state" },
  { "mail in Spanish",
    "De: Ana Remitente <ana@example.org>\n"
    "Asunto: Vigilia en Houston\n"
    "\n"
    "Hola:\n"
    "\n"
    "Qué: Vigilia por la dignidad\n"
    "Cuándo: miércoles 22 de febrero de 2017, 6:30 p. m.\n"
    "Dónde: Parroquia Ejemplo, 12 Calle Sol, Houston, Texas 77002\n"
    "Organizan: Alianza Ejemplo, Vecinos Ejemplo\n"
    "Contacto: Luis Ejemplo, (202) 555-0100\n"
    "Detalles: Traiga una vela para la caminata de la tarde.\n"
    "\n"
    "Saludos,\n"
    "Ana\n",
    "Vigilia por la dignidad [vigil]\n"
    "  at 2017-02-22 18:30 America/Chicago\n"
    "  in Parroquia Ejemplo / 12 Calle Sol / Houston / TX / 77002\n"
    "  by Alianza Ejemplo, Vecinos Ejemplo\n"
    "  ask Luis Ejemplo\n"
    "  call +1-202-555-0100\n"
    "  inferred zone\n"
    "  details Traiga una vela para la caminata de la tarde." },
  { "flyer",
    "JOIN US\n"
    "CANDLELIGHT VIGIL FOR OUR NEIGHBORS\n"
    "\n"
    "Wednesday, February 22\n"
    "6:00 PM\n"
    "\n"
    "Example Church\n"
    "123 Oak Street, Canton, MI 48188\n"
    "\n"
    "Questions? jordan@example.org\n",
    "CANDLELIGHT VIGIL FOR OUR NEIGHBORS [vigil]\n"
    "  at 2017-02-22 18:00 America/Detroit\n"
    "  in Example Church / 123 Oak Street / Canton / MI / 48188\n"
    "  mail jordan@example.org\n"
    "  inferred zone" },
  { "labels",
    "Vigil for Neighbors\n"
    "When: Feb 22, 2017, 7-9 pm\n"
    "Where: Example Hall\n"
    "123 Oak Street\n"
    "Tucson, AZ 85701\n"
    "RSVP: https://example.org/vigil\n"
    "Contact: n/a\n",
    "Vigil for Neighbors [vigil]\n"
    "  at 2017-02-22 19:00-21:00 America/Phoenix\n"
    "  in Example Hall / 123 Oak Street / Tucson / AZ / 85701\n"
    "  see https://example.org/vigil\n"
    "  inferred zone" },
  { "press advisory",
    "MEDIA ADVISORY\n"
    "FOR IMMEDIATE RELEASE\n"
    "\n"
    "Neighbors hold press conference on housing\n"
    "\n"
    "WHAT: Press conference on housing\n"
    "\n"
    "WHEN: Thursday, February 23, 2017 at 10:00 a.m.\n"
    "\n"
    "WHERE:\n"
    "Example State Capitol, 200 E. Example Ave, Denver, CO 80203\n"
    "\n"
    "WHO: Example Coalition\n"
    "\n"
    "CONTACT: Casey Example, 202-555-0100, casey@example.org\n"
    "\n"
    "###\n",
    "Press conference on housing [press-conference]\n"
    "  at 2017-02-23 10:00 America/Denver\n"
    "  in Example State Capitol / 200 E. Example Ave / Denver / CO / 80203\n"
    "  by Example Coalition\n"
    "  ask Casey Example\n"
    "  mail casey@example.org\n"
    "  call +1-202-555-0100\n"
    "  inferred zone" },
  { "list by state",
    "Upcoming events\n"
    "\n"
    "ARIZONA\n"
    "\n"
    "Phoenix: Rally for Neighbors\n"
    "When: 2/22/17 at noon\n"
    "Where: 100 Example Rd.\n"
    "\n"
    "Glendale: Prayer Vigil\n"
    "When: 2/22/17 at 7:00 pm\n"
    "Where: TBA\n"
    "\n"
    "MAINE\n"
    "\n"
    "Portland: Stand Up Rally\n"
    "When: 2/23/17\n"
    "\n"
    "Bangor: Roundtable with neighbors\n"
    "\n"
    "Augusta: Town Hall\n"
    "When: 2/24/17, 9:00am-noon\n",
    "Rally for Neighbors [rally]\n"
    "  at 2017-02-22 12:00 America/Phoenix\n"
    "  in 100 Example Rd. / Phoenix / AZ\n"
    "  inferred state, zone\n"
    "Prayer Vigil [vigil]\n"
    "  at 2017-02-22 19:00 America/Phoenix\n"
    "  in Glendale / AZ\n"
    "  tba\n"
    "  inferred state, zone\n"
    "Stand Up Rally [rally]\n"
    "  at 2017-02-23 America/New_York\n"
    "  in Portland / ME\n"
    "  inferred state, zone\n"
    "Roundtable with neighbors [roundtable]\n"
    "  in Bangor / ME\n"
    "  inferred state\n"
    "Town Hall [town-hall]\n"
    "  at 2017-02-24 09:00-12:00 America/New_York\n"
    "  in Augusta / ME\n"
    "  inferred state, zone" },
  { "one line per event",
    "Feb 22, 6 pm – Vigil – Example Hall, 12 Oak St, Canton, MI 48188 – jordan@example.org\n"
    "Feb 23, 10:00 am – Press conference – Example Library, 14 Elm St, Salem, OR 97301\n"
    "Feb 24, 7:30 pm – March for Neighbors – 100 Example Rd, Tucson, AZ\n",
    "Vigil [vigil]\n"
    "  at 2017-02-22 18:00 America/Detroit\n"
    "  in Example Hall / 12 Oak St / Canton / MI / 48188\n"
    "  mail jordan@example.org\n"
    "  inferred zone\n"
    "Press conference [press-conference]\n"
    "  at 2017-02-23 10:00 America/Los_Angeles\n"
    "  in Example Library / 14 Elm St / Salem / OR / 97301\n"
    "  inferred zone\n"
    "March for Neighbors [march]\n"
    "  at 2017-02-24 19:30 America/Phoenix\n"
    "  in 100 Example Rd / Tucson / AZ\n"
    "  inferred zone" },
  { "bullets under a day",
    "Wednesday, February 22, 2017\n"
    "• 9 am – Canvass – 12 Oak St, Canton, MI 48188\n"
    "• 6 pm – Vigil – Example Hall, 14 Oak St, Canton, MI 48188\n",
    "Canvass [canvass]\n"
    "  at 2017-02-22 09:00 America/Detroit\n"
    "  in 12 Oak St / Canton / MI / 48188\n"
    "  inferred zone\n"
    "Vigil [vigil]\n"
    "  at 2017-02-22 18:00 America/Detroit\n"
    "  in Example Hall / 14 Oak St / Canton / MI / 48188\n"
    "  inferred zone" },
  { "forwarded",
    "FYI for the list\n"
    "\n"
    "---------- Forwarded message ---------\n"
    "From: Casey Example <casey@example.org>\n"
    "Date: Mon, Feb 13, 2017 at 9:00 AM\n"
    "Subject: Fwd: Rally\n"
    "To: list@example.org\n"
    "\n"
    "Rally for Neighbors\n"
    "Date: 2/25/2017\n"
    "Time: 2:00 PM - 4:00 PM\n"
    "Location: Example Park, 10 Main St, Boise, ID 83702\n"
    "\n"
    "--\n"
    "Casey Example\n"
    "202-555-0199\n",
    "Rally for Neighbors [rally]\n"
    "  at 2017-02-25 14:00-16:00 America/Boise\n"
    "  in Example Park / 10 Main St / Boise / ID / 83702\n"
    "  inferred zone" },
  { "answer with a quote",
    "Teach-in and march\n"
    "When: March 4, 2017, 1 pm\n"
    "Where: Example Plaza, 5 Main St, Reno, NV 89501\n"
    "\n"
    "On Mon, Feb 13, 2017 at 9:00 AM Casey Example <casey@example.org> wrote:\n"
    "> Rally\n"
    "> When: 2/20/2017\n"
    "> Where: Elsewhere\n",
    "Teach-in and march [march]\n"
    "  at 2017-03-04 13:00 America/Los_Angeles\n"
    "  in Example Plaza / 5 Main St / Reno / NV / 89501\n"
    "  inferred zone" },
  { "web page",
    "Home\n"
    "About\n"
    "Donate\n"
    "Contact us\n"
    "\n"
    "Example Alliance\n"
    "\n"
    "Since 1999 we have stood with neighbors in our city.\n"
    "\n"
    "Community Meeting\n"
    "Tuesday, February 21, 2017, 6:30 PM – 8:00 PM\n"
    "Example Library, 400 Example Ave, Greensboro, NC 27401\n"
    "\n"
    "Interfaith Vigil\n"
    "Saturday, February 25, 2017, 5:00 PM\n"
    "Example Church, 12 Elm St, Greensboro, NC 27401\n"
    "\n"
    "© Example Alliance\n"
    "Privacy policy\n",
    "Community Meeting [community-meeting]\n"
    "  at 2017-02-21 18:30-20:00 America/New_York\n"
    "  in Example Library / 400 Example Ave / Greensboro / NC / 27401\n"
    "  inferred zone\n"
    "Interfaith Vigil [vigil]\n"
    "  at 2017-02-25 17:00 America/New_York\n"
    "  in Example Church / 12 Elm St / Greensboro / NC / 27401\n"
    "  inferred zone" },
  { "facebook",
    "FEB\n"
    "22\n"
    "Stand with Neighbors March\n"
    "Public · Hosted by Example Alliance\n"
    "\n"
    "Wednesday, February 22, 2017 at 5:30 PM – 7:30 PM EST\n"
    "Example Square\n"
    "1 Main St, Canton, Michigan 48188\n"
    "\n"
    "Details\n"
    "We walk together from the square to the library.\n",
    "Stand with Neighbors March [march]\n"
    "  at 2017-02-22 17:30-19:30 America/Detroit\n"
    "  in Example Square / 1 Main St / Canton / MI / 48188\n"
    "  by Example Alliance\n"
    "  details We walk together from the square to the library." },
  { "private and later",
    "Title: House meeting\n"
    "When: 2/21/17, 7 pm\n"
    "Where: Address will be shared after you sign up, Austin, TX\n"
    "Description: By invitation only.\n"
    "\n"
    "Title: Canceled: Rally\n"
    "When: 2/22/17\n"
    "Where: Online via Zoom\n",
    "House meeting [community-meeting]\n"
    "  at 2017-02-21 19:00 America/Chicago\n"
    "  in Austin / TX\n"
    "  in words Address will be shared after you sign up\n"
    "  tba\n"
    "  invited\n"
    "  inferred zone\n"
    "  details By invitation only.\n"
    "Rally [rally]\n"
    "  at 2017-02-22\n"
    "  online\n"
    "  cancelled" },
  { "doubts",
    "Vigil\n"
    "When: Monday, 2/22/2017, sometime after lunch\n"
    "Where: Example Hall, 12 Oak St, Columbus, OH\n"
    "\n"
    "Rally\n"
    "When: every third Thursday\n"
    "Where: Example Park, Columbus, OH\n"
    "\n"
    "March\n"
    "When: 2/23/2017 at 7 pm PST\n"
    "Where: Columbus, OH\n",
    "Vigil [vigil]\n"
    "  at 2017-02-22 America/New_York\n"
    "  in Example Hall / 12 Oak St / Columbus / OH\n"
    "  inferred zone\n"
    "  details sometime after lunch\n"
    "  ? Monday, 2/22/2017, sometime after lunch was a Wednesday\n"
    "  ? “sometime after lunch” is no time; kept in the details\n"
    "Rally [rally]\n"
    "  in Example Park / Columbus / OH\n"
    "  details every third Thursday\n"
    "  ? “every third Thursday” is no date; kept in the details\n"
    "March [march]\n"
    "  at 2017-02-23 19:00 America/Los_Angeles\n"
    "  in Columbus / OH\n"
    "  ? “PST” does not fit Columbus" },
  { "nothing",
    "Hello all,\n"
    "\n"
    "thank you for the good work on this campaign. We marched for 3 hours and it was great.\n",
    "" },
  { "form by mail",
    "Event name: Mesa redonda\n"
    "Fecha: 24/02/2017\n"
    "Hora: 18h30\n"
    "Lugar: Centro Ejemplo\n"
    "Ciudad: Tucson\n"
    "Estado: Arizona\n"
    "Código postal: 85701\n"
    "Teléfono: 202-555-0100\n"
    "Correo: ana@example.org\n"
    "Nombre: Ana Ejemplo\n",
    "Mesa redonda [roundtable]\n"
    "  at 2017-02-24 18:30 America/Phoenix\n"
    "  in Centro Ejemplo / Tucson / AZ / 85701\n"
    "  ask Ana Ejemplo\n"
    "  mail ana@example.org\n"
    "  call +1-202-555-0100\n"
    "  inferred zone" },
  { "markdown",
    "## Upcoming events\n"
    "\n"
    "**Vigil for Neighbors**\n"
    "- **When:** February 22, 2017 at 6pm\n"
    "- **Where:** Example Hall, 12 Oak St, Canton, MI 48188\n"
    "- **Host:** Example Alliance\n"
    "\n"
    "**March for All**\n"
    "- **When:** February 23, 2017 at 7pm\n"
    "- **Where:** Example Park, 14 Oak St, Salem, OR 97301\n",
    "Vigil for Neighbors [vigil]\n"
    "  at 2017-02-22 18:00 America/Detroit\n"
    "  in Example Hall / 12 Oak St / Canton / MI / 48188\n"
    "  by Example Alliance\n"
    "  inferred zone\n"
    "March for All [march]\n"
    "  at 2017-02-23 19:00 America/Los_Angeles\n"
    "  in Example Park / 14 Oak St / Salem / OR / 97301\n"
    "  inferred zone" },
  { "eventbrite",
    "Feb 22\n"
    "Vigil for Neighbors\n"
    "by Example Alliance\n"
    "Free\n"
    "\n"
    "Event Information\n"
    "Date and Time\n"
    "Wed, February 22, 2017\n"
    "6:00 PM – 8:00 PM EST\n"
    "Add to Calendar\n"
    "Location\n"
    "Example Hall\n"
    "12 Oak Street\n"
    "Canton, MI 48188\n"
    "View Map\n"
    "\n"
    "Description\n"
    "Come with a candle.\n",
    "Vigil for Neighbors [vigil]\n"
    "  at 2017-02-22 18:00-20:00 America/Detroit\n"
    "  in Example Hall / 12 Oak Street / Canton / MI / 48188\n"
    "  by Example Alliance\n"
    "  details Come with a candle." },
  { "lista",
    "EVENTOS\n"
    "\n"
    "ARIZONA\n"
    "Phoenix: Marcha por la dignidad\n"
    "Fecha y hora: 22 de febrero de 2017, 5 p. m.\n"
    "Lugar: Plaza Ejemplo, 100 Calle Sol\n"
    "Contacto: Ana Ejemplo (202) 555-0100\n"
    "\n"
    "NUEVO MÉXICO\n"
    "Santa Fe: Rueda de prensa\n"
    "Fecha y hora: 23 de febrero, 10:00 a. m. a 11:00 a. m.\n"
    "Lugar: Capitolio\n"
    "Contacto: Luis Ejemplo, luis@example.org\n",
    "Marcha por la dignidad [march]\n"
    "  at 2017-02-22 17:00 America/Phoenix\n"
    "  in Plaza Ejemplo / 100 Calle Sol / Phoenix / AZ\n"
    "  ask Ana Ejemplo\n"
    "  call +1-202-555-0100\n"
    "  inferred state, zone\n"
    "Rueda de prensa [press-conference]\n"
    "  at 2017-02-23 10:00-11:00 America/Denver\n"
    "  in Capitolio / Santa Fe / NM\n"
    "  ask Luis Ejemplo\n"
    "  mail luis@example.org\n"
    "  inferred state, zone" },
  { "numbered",
    "1. Vigil, Wed Feb 22, 6-8pm, Example Hall, 12 Oak St, Canton MI 48188. Contact Jordan Example, jordan@example.org\n"
    "2. Rally, Thu Feb 23, noon, Example Park, 14 Oak St, Salem OR 97301. Contact Robin Example, 202-555-0100\n",
    "Vigil [vigil]\n"
    "  at 2017-02-22 18:00-20:00 America/Detroit\n"
    "  in Example Hall / 12 Oak St / Canton / MI / 48188\n"
    "  ask Jordan Example\n"
    "  mail jordan@example.org\n"
    "  inferred zone\n"
    "Rally [rally]\n"
    "  at 2017-02-23 12:00 America/Los_Angeles\n"
    "  in Example Park / 14 Oak St / Salem / OR / 97301\n"
    "  ask Robin Example\n"
    "  call +1-202-555-0100\n"
    "  inferred zone" },
  { "prose",
    "Hi! We would like to add our vigil to your list. It will be held on Wednesday, February 22, 2017 at 6:00 pm at Example Church, 12 Oak Street, Canton, MI 48188. Please contact Jordan Example at jordan@example.org with questions.\n"
    "\n"
    "Thanks,\n"
    "Casey\n",
    "Vigil [vigil]\n"
    "  at 2017-02-22 18:00 America/Detroit\n"
    "  in Example Church / 12 Oak Street / Canton / MI / 48188\n"
    "  ask Jordan Example\n"
    "  mail jordan@example.org\n"
    "  inferred zone\n"
    "  details Hi! We would like to add our vigil to your list. It will be held on Wednesday, February 22, 2017 at 6:00 pm at Example Church, 12 Oak Street, Canton, MI 48188.\n"
    "  ? The text has no title; “Vigil” is taken from its words" },
  { "dayfirst",
    "February 22 – Canton, MI\n"
    "Vigil for Neighbors\n"
    "6 pm, Example Hall, 12 Oak St\n"
    "\n"
    "February 23 – Salem, OR\n"
    "Press conference on housing\n"
    "10 am, State Capitol steps\n",
    "Vigil for Neighbors [vigil]\n"
    "  at 2017-02-22 18:00 America/Detroit\n"
    "  in Example Hall / 12 Oak St / Canton / MI\n"
    "  inferred zone\n"
    "Press conference on housing [press-conference]\n"
    "  at 2017-02-23 10:00 America/Los_Angeles\n"
    "  in State Capitol steps / Salem / OR\n"
    "  inferred zone" },
  { "names",
    "Neighbors Together\n"
    "Date: 2/22/2017\n"
    "Place: Example Hall, Canton, MI\n"
    "\n"
    "Hands Across the River\n"
    "Date: 2/23/2017\n"
    "Place: Example Park, Toledo, OH\n"
    "\n"
    "All Are Welcome Here\n"
    "Date: 2/24/2017\n"
    "Place: Example Plaza, Reno, NV\n",
    "Neighbors Together [other]\n"
    "  at 2017-02-22 America/Detroit\n"
    "  in Example Hall / Canton / MI\n"
    "  inferred zone\n"
    "Hands Across the River [other]\n"
    "  at 2017-02-23 America/New_York\n"
    "  in Example Park / Toledo / OH\n"
    "  inferred zone\n"
    "All Are Welcome Here [other]\n"
    "  at 2017-02-24 America/Los_Angeles\n"
    "  in Example Plaza / Reno / NV\n"
    "  inferred zone" },
  { "tabs",
    "Canton, MI\tVigil for Neighbors\t2/22/2017\t6:00 PM\tExample Hall, 12 Oak St\n"
    "Salem, OR\tPress conference\t2/23/2017\t10:00 AM\tExample Capitol, 14 Oak St\n",
    "Vigil for Neighbors [vigil]\n"
    "  at 2017-02-22 18:00 America/Detroit\n"
    "  in Example Hall / 12 Oak St / Canton / MI\n"
    "  inferred zone\n"
    "Press conference [press-conference]\n"
    "  at 2017-02-23 10:00 America/Los_Angeles\n"
    "  in Example Capitol / 14 Oak St / Salem / OR\n"
    "  inferred zone" },
  { "days",
    "Wednesday, February 22\n"
    "\n"
    "Vigil for Neighbors\n"
    "6:00 PM\n"
    "Example Hall, 12 Oak St, Canton, MI 48188\n"
    "\n"
    "Rally\n"
    "8:00 PM\n"
    "Example Park, 14 Oak St, Canton, MI 48188\n"
    "\n"
    "Thursday, February 23\n"
    "\n"
    "Press conference\n"
    "10:00 AM\n"
    "Example Library, 16 Oak St, Canton, MI 48188\n",
    "Vigil for Neighbors [vigil]\n"
    "  at 2017-02-22 18:00 America/Detroit\n"
    "  in Example Hall / 12 Oak St / Canton / MI / 48188\n"
    "  inferred zone\n"
    "Rally [rally]\n"
    "  at 2017-02-22 20:00 America/Detroit\n"
    "  in Example Park / 14 Oak St / Canton / MI / 48188\n"
    "  inferred zone\n"
    "Press conference [press-conference]\n"
    "  at 2017-02-23 10:00 America/Detroit\n"
    "  in Example Library / 16 Oak St / Canton / MI / 48188\n"
    "  inferred zone" },
  { "span",
    "Legislative visits with Rep. Example\n"
    "When: February 22-24, 2017, all day\n"
    "Where: Rep. Example's office, Chicago, IL\n"
    "Who: Example Network\n",
    "Legislative visits with Rep. Example [legislative-visit]\n"
    "  at 2017-02-22 all day America/Chicago\n"
    "  at 2017-02-23 all day America/Chicago\n"
    "  at 2017-02-24 all day America/Chicago\n"
    "  in Chicago / IL\n"
    "  in words Rep. Example's office\n"
    "  by Example Network\n"
    "  inferred zone" },
  { "colon in title",
    "Press Conference: Housing for All\n"
    "Tuesday 2/21/17, 10am\n"
    "Example City Hall, 1 Main St, Reno, NV 89501\n"
    "Media contact: Casey Example 202.555.0100\n"
    "Join us and bring signs.\n",
    "Press Conference: Housing for All [press-conference]\n"
    "  at 2017-02-21 10:00 America/Los_Angeles\n"
    "  in Example City Hall / 1 Main St / Reno / NV / 89501\n"
    "  ask Casey Example\n"
    "  call +1-202-555-0100\n"
    "  inferred zone\n"
    "  details Join us and bring signs." },
  { "spanish prose",
    "Buenas tardes: les invitamos a la vigilia del miércoles 22 de febrero a las 6:30 p. m. en la Parroquia Ejemplo, 12 Calle Sol, Houston, TX 77002.\n"
    "\n"
    "Gracias,\n"
    "Ana Ejemplo\n",
    "Vigilia [vigil]\n"
    "  at 2017-02-22 18:30 America/Chicago\n"
    "  in Parroquia Ejemplo / 12 Calle Sol / Houston / TX / 77002\n"
    "  inferred zone\n"
    "  details Buenas tardes: les invitamos a la vigilia del miércoles 22 de febrero a las 6:30 p. m. en la Parroquia Ejemplo, 12 Calle Sol, Houston, TX 77002.\n"
    "  ? The text has no title; “Vigilia” is taken from its words" },
  { "saved page",
    "<!DOCTYPE html><html><head><title>Events</title><style>b { color: red }</style></head><body><ul><li>Home</li><li>About</li></ul>"
    "<h3>Canton: Vigil &amp; March</h3><ul><li>Date and Time: 2/22/17 at 5:30pm ET</li><li>Address: 300 Example Rd S, Canton, MI 48188</li></ul>"
    "<h3>Salem: Town Hall</h3><ul><li>Date and Time: 2/23/17</li></ul></body></html>\n",
    "Vigil & March [vigil]\n"
    "  at 2017-02-22 17:30 America/Detroit\n"
    "  in 300 Example Rd S / Canton / MI / 48188\n"
    "Town Hall [town-hall]\n"
    "  at 2017-02-23 America/Los_Angeles\n"
    "  in Salem / OR\n"
    "  inferred state, zone" },
  { "picture",
    "From: organizer@example.org\n"
    "Subject: events for the list\n"
    "\n"
    "Hello,\n"
    "\n"
    "here is our Interfaith Solidarity March in Canton:\n"
    "Wed 2/22/17 at 5:30pm ET,\n"
    "from Hill Example Church, 300 Example Rd S, Canton, MI 48188 to\n"
    "Example Masjid in Canton.\n"
    "Neighbors Example, Alliance Example, Example Masjid\n"
    "Ask Jordan Example, jordan@example.org.\n"
    "\n"
    "From a friend in Oregon:\n"
    "Rep. Sample Town Hall, 2/22/17 at 6:00pm PT\n"
    "North Salem High School Gym, 765 14th Street NE, Salem, OR 97301\n"
    "Cause Example, Oregon Example Coalition\n"
    "Casey Example, casey@example.org\n"
    "\n"
    "And Omaha: Light the Way for Refugees and Immigrants, date to come.\n"
    "\n"
    "Thank you all,\n"
    "the organizers\n",
    "Interfaith Solidarity March [march]\n"
    "  at 2017-02-22 17:30 America/Detroit\n"
    "  in Hill Example Church / 300 Example Rd S / Canton / MI / 48188\n"
    "  Ends at:\n"
    "  in Example Masjid / Canton / MI\n"
    "  by Neighbors Example, Alliance Example, Example Masjid\n"
    "  ask Jordan Example\n"
    "  mail jordan@example.org\n"
    "Rep. Sample Town Hall [town-hall]\n"
    "  at 2017-02-22 18:00 America/Los_Angeles\n"
    "  in North Salem High School Gym / 765 14th Street NE / Salem / OR / 97301\n"
    "  by Cause Example, Oregon Example Coalition\n"
    "  ask Casey Example\n"
    "  mail casey@example.org\n"
    "Light the Way for Refugees and Immigrants [other]\n"
    "  in Omaha / NE\n"
    "  inferred state" },
  { "reg",
    "We Are Together – list of actions\n"
    "\n"
    "Michigan\n"
    "\n"
    "Lansing – Solidarity Vigil\n"
    "Wednesday, February 22 at 6:30 PM\n"
    "Capitol steps, 100 N Capitol Ave\n"
    "Hosted by Example Alliance\n"
    "RSVP: jordan@example.org\n"
    "\n"
    "Grand Rapids – Community Meeting\n"
    "Thursday, February 23, 7:00–8:30 PM\n"
    "TBA\n"
    "\n"
    "Ohio\n"
    "\n"
    "Columbus – Press Conference\n"
    "Friday, Feb. 24, 10am\n"
    "Ohio Statehouse, 1 Capitol Square, Columbus 43215\n",
    "Solidarity Vigil [vigil]\n"
    "  at 2017-02-22 18:30 America/Detroit\n"
    "  in Capitol steps / 100 N Capitol Ave / Lansing / MI\n"
    "  by Example Alliance\n"
    "  mail jordan@example.org\n"
    "  inferred state, zone\n"
    "Community Meeting [community-meeting]\n"
    "  at 2017-02-23 19:00-20:30 America/Detroit\n"
    "  in Grand Rapids / MI\n"
    "  tba\n"
    "  inferred state, zone\n"
    "Press Conference [press-conference]\n"
    "  at 2017-02-24 10:00 America/New_York\n"
    "  in Ohio Statehouse / 1 Capitol Square / Columbus / OH / 43215\n"
    "  inferred state, zone" },
  { "es",
    "Marcha por nuestras familias\n"
    "Sábado, 25 de febrero de 2017\n"
    "De 2:00 p. m. a 5:00 p. m.\n"
    "Punto de encuentro: Parque Ejemplo, 200 Calle Luna, Phoenix, AZ\n"
    "Organiza: Promesa Ejemplo\n"
    "Más información: Ana Ejemplo, 602-555-0100, ana@example.org\n"
    "Evento abierto a todas las familias. Habrá traducción.\n",
    "Marcha por nuestras familias [march]\n"
    "  at 2017-02-25 14:00-17:00 America/Phoenix\n"
    "  in Parque Ejemplo / 200 Calle Luna / Phoenix / AZ\n"
    "  by Promesa Ejemplo\n"
    "  ask Ana Ejemplo\n"
    "  mail ana@example.org\n"
    "  call +1-602-555-0100\n"
    "  inferred zone\n"
    "  details Evento abierto a todas las familias. Habrá traducción." },
  { "whatsapp",
    "*Vigilia por los refugiados* 🕯\n"
    "📅 Miércoles 22 de febrero\n"
    "🕕 6:00 pm\n"
    "📍 Iglesia Ejemplo, 500 Main St, El Paso, TX 79901\n"
    "📞 915-555-0100\n",
    "Vigilia por los refugiados [vigil]\n"
    "  at 2017-02-22 18:00 America/Denver\n"
    "  in Iglesia Ejemplo / 500 Main St / El Paso / TX / 79901\n"
    "  call +1-915-555-0100\n"
    "  inferred zone" },
  { "gcal",
    "Vigil for Neighbors\n"
    "When\tWed Feb 22, 2017 6pm – 8pm Eastern Time\n"
    "Where\tExample Hall, 12 Oak St, Canton, MI 48188, USA (map)\n"
    "Who\t• jordan@example.org - organizer\n"
    "• casey@example.org\n",
    "Vigil for Neighbors [vigil]\n"
    "  at 2017-02-22 18:00-20:00 America/Detroit\n"
    "  in Example Hall / 12 Oak St / Canton / MI / 48188" },
  { "two dates",
    "Phone bank for housing\n"
    "Dates: 2/21/2017 and 2/23/2017, 5:00 PM - 8:00 PM\n"
    "Location: Example Union Hall, 9 Elm St, Reno, NV 89501\n"
    "Contact: Jordan Example 775 555 0100\n",
    "Phone bank for housing [call-in]\n"
    "  at 2017-02-21 17:00-20:00 America/Los_Angeles\n"
    "  at 2017-02-23 17:00-20:00 America/Los_Angeles\n"
    "  in Example Union Hall / 9 Elm St / Reno / NV / 89501\n"
    "  ask Jordan Example\n"
    "  call +1-775-555-0100\n"
    "  inferred zone" },
};

static void
test_pastes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pastes); i++)
    {
      g_autoptr(PlazaIntake) intake = read_text (pastes[i].text);
      g_autofree char *said = read_say (intake);

      if (g_strcmp0 (said, pastes[i].wanted) != 0)
        {
          g_test_message ("%s is read as\n%s", pastes[i].name, said);
          g_test_fail ();
        }
    }
}

/* Each span has in the text what its field has, and no span is outside. */
static void
test_spans (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pastes); i++)
    {
      g_autoptr(PlazaIntake) intake = read_text (pastes[i].text);
      glong length = g_utf8_strlen (pastes[i].text, -1);

      /* Of a page they are those of its text, which nobody typed. */
      if (*pastes[i].text == '<')
        continue;

      for (guint k = 0; k < intake->drafts->len; k++)
        {
          const PlazaIncoming *draft = intake->drafts->pdata[k];

          g_assert_cmpuint (draft->spans->len, >, 0);
          for (guint s = 0; s < draft->spans->len; s++)
            {
              const PlazaSpan *span = draft->spans->pdata[s];
              g_autofree char *words = NULL;

              g_assert_cmpint (span->begin, >=, 0);
              g_assert_cmpint (span->begin, <, span->end);
              g_assert_cmpint (span->end, <=, length);
              words = g_utf8_substring (pastes[i].text, span->begin, span->end);
              if (g_str_equal (span->field, "place.venue"))
                g_assert_cmpstr (words, ==, draft->event->place.venue);
              if (g_str_equal (span->field, "place.city"))
                g_assert_cmpstr (words, ==, draft->event->place.city);
              if (g_str_equal (span->field, "lead_contact.name"))
                g_assert_cmpstr (words, ==, draft->event->contact_name);
            }
        }
    }
}

/* Offsets count characters, and a return before a line feed is none of those that a text view shows. */
static void
test_offsets (void)
{
  g_autoptr(PlazaIntake) intake = read_text ("¡Únase!\r\n\r\nVigilia “Ñandú”\r\nCuándo: 2/22/17\r\n");
  const PlazaIncoming *draft;
  const PlazaSpan *span;

  g_assert_cmpuint (intake->drafts->len, ==, 1);
  draft = intake->drafts->pdata[0];
  span = draft->spans->pdata[0];
  g_assert_cmpstr (span->field, ==, "title");
  g_assert_cmpint (span->begin, ==, 9);
  g_assert_cmpint (span->end, ==, 24);
}

/* Whatever is cut off, nothing breaks, and what is read is text. */
static void
test_halves (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pastes); i++)
    for (const char *p = pastes[i].text; *p != '\0'; p += MIN (strlen (p), 97))
      {
        g_autoptr(PlazaIntake) intake = read_text (p);

        for (guint k = 0; k < intake->drafts->len; k++)
          g_assert_true (g_utf8_validate (((PlazaIncoming *) intake->drafts->pdata[k])->event->title, -1, NULL));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;
  g_autoptr(GTypeClass) kinds = g_type_class_ref (PLAZA_TYPE_KIND);
  int result;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "..", "data", "places", "places.sqlite", NULL);
  places = plaza_gazetteer_open (path, NULL);
  g_assert_nonnull (places);

  g_test_add_func ("/read/text/pastes", test_pastes);
  g_test_add_func ("/read/text/spans", test_spans);
  g_test_add_func ("/read/text/offsets", test_offsets);
  g_test_add_func ("/read/text/halves", test_halves);
  result = g_test_run ();

  plaza_gazetteer_close (places);
  return result;
}
