/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-text-private.h"

#include <string.h>

#include "plaza-texts.h"

/* Folded, as people write them before a colon, in every language of the program. */
static const struct { PlazaTextLabel label; const char *words; } labels[] = {
  { PLAZA_TEXT_LABEL_TITLE, "what|event|event name|event title|title|name of event|name of the event|que|evento|titulo|nombre del evento|actividad|action|accion" },
  { PLAZA_TEXT_LABEL_KIND, "type|event type|type of event|kind|tipo|tipo de evento" },
  { PLAZA_TEXT_LABEL_WHEN, "when|date|dates|day|date and time|date & time|date/time|dates and times|event date|start|starts|start date|cuando|fecha|fechas|dia|"
    "fecha y hora|dia y hora|fecha/hora|inicio|fecha del evento|when is it" },
  { PLAZA_TEXT_LABEL_TIME, "time|times|start time|begins|doors|hour|hora|horario|hora de inicio|horas" },
  { PLAZA_TEXT_LABEL_END, "end|ends|end time|until|fin|hora de fin|termina|hasta" },
  { PLAZA_TEXT_LABEL_WHERE, "where|address|location|place|meeting place|meeting point|street address|donde|direccion|lugar|ubicacion|sitio|punto de encuentro|domicilio|where is it" },
  { PLAZA_TEXT_LABEL_VENUE, "venue|building|venue name|location name|local|sede|recinto|nombre del lugar" },
  { PLAZA_TEXT_LABEL_CITY, "city|town|city/state|city, state|ciudad|municipio|pueblo" },
  { PLAZA_TEXT_LABEL_STATE, "state|estado" },
  { PLAZA_TEXT_LABEL_ZIP, "zip|zip code|zipcode|postal code|codigo postal|c.p.|cp" },
  { PLAZA_TEXT_LABEL_ORGANIZATIONS, "who|lead organizations|lead organization|organizations|organization|organizers|host|hosts|hosted by|sponsor|sponsors|sponsored by|"
    "organized by|presented by|co-sponsors|cosponsors|host organization|host organizations|partners|quien|quienes|organizan|organiza|organizado por|organizaciones|"
    "organizacion|convocan|convoca|presentado por|patrocina|patrocinan|organizaciones lideres" },
  { PLAZA_TEXT_LABEL_CONTACT, "contact|lead contact|contacts|contact person|contact name|contact info|contact information|media contact|press contact|organizer|email|e-mail|"
    "phone|telephone|tel|phone number|cell|questions|for more information|for more info|more information|more info|info|rsvp|contacto|contactos|persona de contacto|"
    "name|your name|full name|nombre|su nombre|tu nombre|nombre completo|correo|correo electronico|telefono|celular|preguntas|informacion|mas informacion|para mas informacion|informes|organizador|organizadora|contacto de prensa" },
  { PLAZA_TEXT_LABEL_LINK, "link|website|web|url|event link|facebook|facebook event|register|registration|sign up|enlace|sitio web|pagina web|pagina|registro|inscripcion|inscripciones" },
  { PLAZA_TEXT_LABEL_DETAILS, "details|additional details|description|notes|note|additional information|more details|why|why it matters|visuals|speakers|parking|"
    "accessibility|agenda|program|cost|languages|detalles|mas detalles|descripcion|acerca de|nota|notas|informacion adicional|por que|estacionamiento|accesibilidad|programa|costo|idiomas|oradores" },
};

static GHashTable *
text_labels_known (void)
{
  static GHashTable *known = NULL;

  if (g_once_init_enter_pointer (&known))
    {
      GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

      for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
        {
          g_auto(GStrv) words = g_strsplit (labels[i].words, "|", -1);

          for (guint k = 0; words[k] != NULL; k++)
            g_hash_table_insert (table, g_steal_pointer (&words[k]), GINT_TO_POINTER (labels[i].label));
        }
      g_once_init_leave_pointer (&known, table);
    }

  return known;
}

/* What people put around a label: «¿Dónde?», "**When**". */
static char *
text_labels_bare (const char *label)
{
  g_autofree char *folded = plaza_text_fold (label);
  const char *start = folded;
  gsize length;

  while (*start != '\0' && !g_unichar_isalnum (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  length = strlen (start);
  while (length > 0 && !g_ascii_isalnum (start[length - 1]) && start[length - 1] != '.')
    length--;

  return g_strndup (start, length);
}

/**
 * plaza_text_label_of:
 * @text: a line
 * @length: (out): bytes of the label with its colon
 *
 * Returns: what the label at the beginning of @text says; none where there is none
 */
PlazaTextLabel
plaza_text_label_of (const char *text,
                     gsize      *length)
{
  /* A table of two columns has a bar there. */
  const char *bar = strchr (text, '|');
  const char *colon = bar != NULL && strchr (bar + 1, '|') == NULL && strcspn (text, ":?") > (gsize) (bar - text) ? bar : strpbrk (text, ":?");
  g_autofree char *before = NULL, *bare = NULL;
  PlazaTextLabel label;

  if (colon == NULL || colon - text > 40)
    return PLAZA_TEXT_LABEL_NONE;

  before = g_strndup (text, colon - text);
  bare = text_labels_bare (before);
  label = GPOINTER_TO_INT (g_hash_table_lookup (text_labels_known (), bare));
  if (label == PLAZA_TEXT_LABEL_NONE)
    return label;

  *length = colon - text + 1;
  *length += strspn (text + *length, ":|*_ ");
  return label;
}
