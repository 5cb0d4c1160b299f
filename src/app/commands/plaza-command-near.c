/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-command-near.h"

#include <math.h>

#include <glib/gi18n.h>

#include "plaza-places.h"

/**
 * plaza_command_near_add_options:
 * @self: what takes the values; cleared with plaza_command_near_clear()
 * @context: a command's options
 */
void
plaza_command_near_add_options (PlazaCommandNear *self,
                                GOptionContext   *context)
{
  const GOptionEntry entries[] = {
    { "near", 0, 0, G_OPTION_ARG_FILENAME, &self->place,
      N_("Nearest to this place first: a ZIP code, “Canton, MI”"), N_("PLACE") },
    { "within", 0, 0, G_OPTION_ARG_FILENAME, &self->within,
      N_("Only events at most so far from there: 25mi, 40km"), N_("DISTANCE") },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

void
plaza_command_near_clear (PlazaCommandNear *self)
{
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->within, g_free);
  g_clear_pointer (&self->match, plaza_place_match_free);
}

/* "mi", "km", or nothing for the reader's own. */
static gboolean
command_near_parse_unit (const char *text,
                         PlazaUnit  *unit)
{
  static const struct { const char *name; PlazaUnit unit; } names[] = {
    { "mi", PLAZA_UNIT_MILES }, { "mile", PLAZA_UNIT_MILES }, { "miles", PLAZA_UNIT_MILES },
    { "km", PLAZA_UNIT_KILOMETRES },
  };
  g_autofree char *name = g_strstrip (g_ascii_strdown (text, -1));

  *unit = plaza_unit_of_locale ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i].name))
      {
        *unit = names[i].unit;
        return TRUE;
      }

  return *name == '\0';
}

static gboolean
command_near_parse_distance (const char *text,
                             double     *km)
{
  char *end;
  double number = g_ascii_strtod (text, &end);
  PlazaUnit unit;

  if (end == text || !isfinite (number) || number <= 0 || !command_near_parse_unit (end, &unit))
    return FALSE;

  *km = MIN (plaza_unit_to_km (unit, number), PLAZA_MOST_KM);
  return TRUE;
}

/**
 * plaza_command_near_check:
 *
 * Looks at what can be known before a campaign is opened.
 *
 * Returns: whether it means something; otherwise there was a complaint, and
 *   the command was called wrongly
 */
gboolean
plaza_command_near_check (PlazaCommandNear *self)
{
  g_autofree char *quoted = NULL;

  if (self->within == NULL)
    return TRUE;

  if (self->place == NULL)
    {
      /* Translators: --within and --near are options, and stay. */
      plaza_command_misuse (_("--within needs --near, to say from where."));
      return FALSE;
    }

  if (command_near_parse_distance (self->within, &self->within_km))
    return TRUE;

  quoted = plaza_command_quote (self->within);
  plaza_command_misuse (_("“%s” is not a distance. Write it like 25, 25mi or 40km."), quoted);
  return FALSE;
}

/* "Canton, Michigan; Canton, Ohio" */
static char *
command_near_join_labels (GPtrArray *matches)
{
  g_autoptr(GString) labels = g_string_new (NULL);

  for (guint i = 0; i < matches->len; i++)
    {
      const PlazaPlaceMatch *match = g_ptr_array_index (matches, i);

      g_string_append_printf (labels, "%s%s", i > 0 ? "; " : "", match->label);
    }

  return g_string_free_and_steal (g_steal_pointer (&labels));
}

/**
 * plaza_command_near_complain:
 * @error: that a place is unknown or not clear
 * @others: (nullable) (element-type PlazaPlaceMatch): what may be meant
 *
 * Returns: how the program ends
 */
PlazaCommandStatus
plaza_command_near_complain (const GError *error,
                             GPtrArray    *others)
{
  gboolean ambiguous = g_error_matches (error, PLAZA_PLACES_ERROR, PLAZA_PLACES_ERROR_AMBIGUOUS);
  g_autofree char *labels = NULL;
  g_autofree char *sentences = NULL;

  if (others == NULL || others->len == 0)
    return plaza_command_fail (error);

  labels = command_near_join_labels (others);
  if (ambiguous)
    /* Translators: %1$s is a sentence, %2$s are places: “Canton, Michigan; Canton, Ohio”. */
    sentences = g_strdup_printf (_("%1$s Write one of these, or a ZIP code: %2$s."), error->message, labels);
  else
    /* Translators: %1$s is a sentence, %2$s are places: “Canton, Michigan; Canton, Ohio”. */
    sentences = g_strdup_printf (_("%1$s Did you mean one of these? %2$s."), error->message, labels);

  plaza_command_note (sentences);
  return ambiguous ? PLAZA_COMMAND_MISUSED : PLAZA_COMMAND_FAILED;
}

/**
 * plaza_command_near_to_query:
 * @campaign: whose events are asked for: a place near them is likelier
 * @query: what to add the place to
 *
 * Returns: how the program ends; %PLAZA_COMMAND_DONE where it goes on
 */
PlazaCommandStatus
plaza_command_near_to_query (PlazaCommandNear *self,
                             PlazaCampaign    *campaign,
                             PlazaEventQuery  *query)
{
  g_autoptr(PlazaPlaces) places = NULL;
  g_autoptr(GArray) focuses = NULL;
  g_autoptr(GPtrArray) others = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  query->unit = plaza_unit_of_locale ();
  if (self->place == NULL)
    return PLAZA_COMMAND_DONE;

  text = plaza_command_to_utf8 (self->place);
  if (text == NULL)
    return plaza_command_misuse (_("The value of %s is not text."), "--near");

  places = plaza_places_new ();
  focuses = plaza_campaign_list_focuses (campaign);
  plaza_places_set_focus (places, (const PlazaPlaceFocus *) focuses->data, focuses->len);
  self->match = plaza_places_resolve (places, text, &self->taken, &others, &error);
  if (self->match == NULL)
    return plaza_command_near_complain (error, others);

  query->has_near = TRUE;
  query->latitude = self->match->latitude;
  query->longitude = self->match->longitude;
  query->within_km = self->within_km;
  return PLAZA_COMMAND_DONE;
}

/**
 * plaza_command_near_name:
 *
 * Returns: (transfer full) (nullable): what the place is called in few words: "48188", "Canton, Michigan"
 */
char *
plaza_command_near_name (const PlazaCommandNear *self)
{
  return self->match != NULL ? g_strdup (plaza_place_match_name (self->match)) : NULL;
}
