/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-wording-members.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-sheet-record.h"
#include "plaza-wording.h"
#include "plaza-wording-sheet.h"

enum { ANY = -1 };

/* How a member is said; what comes first in a path is enough for its languages. Of one name in several kinds of
 * things, those that say it in a word of their own stand before ANY. */
static const struct { int thing; const char *path, *name; } members[] = {
  /* Translators: these are put into "Ana changed %s from … to …". */
  { ANY, "uid", NC_("what was changed", "its UID") },
  { ANY, "id", NC_("what was changed", "its UID") },
  { ANY, "title", NC_("what was changed", "the title") },
  { PLAZA_THING_EVENT, "titles", NC_("what was changed", "the translated title") },
  { ANY, "titles", NC_("what was changed", "the title") },
  { PLAZA_THING_EVENT, "kind", NC_("what was changed", "the kind of event") },
  { ANY, "kind", NC_("what was changed", "the kind") },
  { ANY, "timeslots", NC_("what was changed", "the time") },
  { ANY, "place.venue", NC_("what was changed", "the venue") },
  { ANY, "place.address", NC_("what was changed", "the street address") },
  { ANY, "place.city", NC_("what was changed", "the city") },
  { ANY, "place.state", NC_("what was changed", "the state") },
  { ANY, "place.postal_code", NC_("what was changed", "the ZIP code") },
  { ANY, "place.text", NC_("what was changed", "what is said of the place") },
  { ANY, "place.to_be_announced", NC_("what was changed", "whether the place is to be announced") },
  { ANY, "place.area_only", NC_("what was changed", "whether the public is told the area alone") },
  { ANY, "place.precision", NC_("what was changed", "how well the place is known") },
  { ANY, "place.latitude", NC_("what was changed", "the latitude") },
  { ANY, "place.longitude", NC_("what was changed", "the longitude") },
  { ANY, "further_places", NC_("what was changed", "the further places") },
  { ANY, "lead_organizations", NC_("what was changed", "the lead organizations") },
  { ANY, "lead_contact.name", NC_("what was changed", "the contact") },
  { ANY, "lead_contact.emails", NC_("what was changed", "the contact’s e-mail") },
  { ANY, "lead_contact.telephones", NC_("what was changed", "the contact’s telephone") },
  { ANY, "lead_contact.published", NC_("what was changed", "whether the contact is published") },
  { ANY, "attendance", NC_("what was changed", "who may come") },
  { ANY, "status", NC_("what was changed", "the status") },
  { ANY, "review", NC_("what was changed", "the review") },
  { ANY, "decline_reason", NC_("what was changed", "the reason for declining") },
  { ANY, "officials", NC_("what was changed", "the officials") },
  { PLAZA_THING_CAMPAIGN, "languages", NC_("what was changed", "the languages") },
  { ANY, "languages", NC_("what was changed", "the languages spoken") },
  { ANY, "access", NC_("what was changed", "what makes it accessible") },
  { ANY, "hashtag", NC_("what was changed", "the hashtag") },
  { ANY, "web_address", NC_("what was changed", "the web address") },
  { ANY, "online", NC_("what was changed", "whether one can take part online") },
  { ANY, "confirmed_on", NC_("what was changed", "when the organizers confirmed it") },
  { ANY, "note", NC_("what was changed", "the note") },
  { ANY, "details", NC_("what was changed", "the details") },
  { ANY, "inferred", NC_("what was changed", "what was concluded") },
  { ANY, "sources", NC_("what was changed", "what was received of it") },
  { ANY, "headlines", NC_("what was changed", "the headline") },
  { ANY, "bodies", NC_("what was changed", "the text") },
  { ANY, "headings", NC_("what was changed", "the heading") },
  { ANY, "texts", NC_("what was changed", "the text") },
  { ANY, "sections", NC_("what was changed", "the sections") },
  { ANY, "theme", NC_("what was changed", "the theme") },
  { ANY, "group", NC_("what was changed", "the group") },
  { ANY, "bills", NC_("what was changed", "the bills") },
  { ANY, "backs", NC_("what was changed", "what it backs up") },
  { ANY, "source", NC_("what was changed", "the source") },
  { ANY, "as_of", NC_("what was changed", "when it was true") },
  { ANY, "check_on", NC_("what was changed", "when to check it again") },
  { ANY, "minutes", NC_("what was changed", "the minutes") },
  { ANY, "share", NC_("what was changed", "the share") },
  { ANY, "amounts", NC_("what was changed", "the amounts") },
  { ANY, "placeholders", NC_("what was changed", "what is filled in") },
  { ANY, "network", NC_("what was changed", "the network") },
  { ANY, "number", NC_("what was changed", "the number") },
  { ANY, "chamber", NC_("what was changed", "the chamber") },
  { ANY, "joined", NC_("what was changed", "who joined") },
  { ANY, "name", NC_("what was changed", "the name") },
  { ANY, "day", NC_("what was changed", "the day") },
  { ANY, "last_day", NC_("what was changed", "the last day") },
  { ANY, "accent", NC_("what was changed", "the color") },
  { ANY, "hashtags", NC_("what was changed", "the hashtags") },
  { PLAZA_THING_CAMPAIGN, "contributors", NC_("what was changed", "the partners") },
  { ANY, "contributors", NC_("what was changed", "who contributed") },
  { ANY, "summaries", NC_("what was changed", "the summary") },
  { ANY, "leave_behinds", NC_("what was changed", "the text of the leave-behind") },
  { ANY, "level", NC_("what was changed", "the level of government") },
  { ANY, "state", NC_("what was changed", "the state") },
  { ANY, "district", NC_("what was changed", "the district") },
  { ANY, "offices", NC_("what was changed", "the offices") },
  { ANY, "accounts", NC_("what was changed", "the accounts") },
  { ANY, "labels", NC_("what was changed", "the label") },
  { ANY, "rank", NC_("what was changed", "its place on the sheet") },
  { ANY, "role", NC_("what was changed", "the role") },
  { ANY, "speaker", NC_("what was changed", "the speaker") },
  { ANY, "words", NC_("what was changed", "the own words") },
  { ANY, "timeslot", NC_("what was changed", "the time that the sheet is for") },
  { ANY, "event", NC_("what was changed", "the event") },
  { ANY, "event_kind", NC_("what was changed", "for which events it is") },
  { ANY, "part", NC_("what was changed", "the part") },
  { ANY, "file", NC_("what was changed", "from which file it comes") },
  { ANY, "zips", NC_("what was changed", "the ZIP codes") },
  { ANY, "value", NC_("what was changed", "the value") },
};

static const struct { const char *name, *nick, *label; } choices[] = {
  /* Translators: these are what may be chosen in the editor of texts: of a talking point, of a guide, of a section of it. */
  { "kind", "ask", NC_("kind of a text", "Asks for something") },
  { "kind", "fact", NC_("kind of a text", "States a fact") },
  { "kind", "about", NC_("kind of a text", "About the day") },
  { "kind", "how-to", NC_("kind of a text", "How to hold an event") },
  { "kind", "background", NC_("kind of a text", "Background") },
  { "kind", "messaging", NC_("kind of a text", "What to say") },
  { "type", "text", NC_("kind of a text", "Plain text") },
  { "type", "step", NC_("kind of a text", "A numbered step") },
  { "type", "role", NC_("kind of a text", "A role: who does what") },
  { "type", "idea", NC_("kind of a text", "An idea") },
  { "type", "material", NC_("kind of a text", "Things to bring") },
  { "type", "chapter", NC_("kind of a text", "A chapter of background") },
  { "type", "point", NC_("kind of a text", "A numbered key message") },
  { "type", "call", NC_("kind of a text", "A telephone number to call") },
  { "type", "messages", NC_("kind of a text", "The sample messages") },
  /* Translators: the levels of government that an official may be of. */
  { "level", "federal", NC_("kind of a text", "Federal") },
  { "level", "state", NC_("kind of a text", "State") },
  { "level", "county", NC_("kind of a text", "County") },
  { "level", "city", NC_("kind of a text", "City") },
  { "level", "other", NC_("kind of a text", "Another one") },
};

/* Those that are said elsewhere, too, in the words of there. */
static const struct { const char *name, *nick, *label; } common_choices[] = {
  { "group", "key-asks", N_("Key Asks") },
  { "group", "issues", N_("Issues") },
  { "group", "facts", N_("Facts") },
  { "network", "twitter", "Twitter" },
  { "network", "facebook", "Facebook" },
  { "chamber", "house", N_("House") },
  { "chamber", "senate", N_("Senate") },
};

/**
 * plaza_wording_member:
 * @thing: of what kind of thing
 * @path: what of it, as a change names it: "bodies.es"
 *
 * Returns: "the text"; @path where there is no word for it
 */
const char *
plaza_wording_member (const PlazaWords *words,
                      PlazaThing        thing,
                      const char       *path)
{
  gsize length = strcspn (path, ".");

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if ((members[i].thing == ANY || members[i].thing == (int) thing) &&
        (g_str_equal (path, members[i].path) ||
         (strlen (members[i].path) == length && strncmp (path, members[i].path, length) == 0)))
      return plaza_words_get_in (words, "what was changed", members[i].name);

  return path;
}

/**
 * plaza_wording_choice:
 * @name: a member of a record of which the value is one of some: "chamber"
 * @nick: one of these
 *
 * An event's own are said by functions of their own.
 *
 * Returns: (nullable): how that is said; %NULL where there is no word for it
 */
const char *
plaza_wording_choice (const PlazaWords *words,
                      const char       *name,
                      const char       *nick)
{
  int value;

  if (g_str_equal (name, "event_kind") && plaza_enum_from_nick (PLAZA_TYPE_KIND, nick, &value))
    return plaza_wording_kind (words, value);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].name, name) && g_str_equal (choices[i].nick, nick))
      return plaza_words_get_in (words, "kind of a text", choices[i].label);
  for (guint i = 0; i < G_N_ELEMENTS (common_choices); i++)
    if (g_str_equal (common_choices[i].name, name) && g_str_equal (common_choices[i].nick, nick))
      return plaza_words_get (words, common_choices[i].label);
  if (g_str_equal (name, "kind") && plaza_enum_from_nick (PLAZA_TYPE_LINE_KIND, nick, &value))
    return plaza_wording_line_kind (words, value);

  return NULL;
}

/**
 * plaza_wording_point_group:
 *
 * Returns: what the points of @group are called: "Key Asks"
 */
const char *
plaza_wording_point_group (const PlazaWords *words,
                           PlazaPointGroup   group)
{
  return plaza_wording_choice (words, "group", plaza_enum_to_nick (PLAZA_TYPE_POINT_GROUP, group));
}
